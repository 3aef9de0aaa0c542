package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The checks and the detectors that the frameworks have for running code say the same of the same
 * code.
 */
final class DetectorsTest {

  private static final Path SCENARIOS =
      Path.of("..", "testdata", "detectors", "Scenarios.java").toAbsolutePath().normalize();

  private static final Set<String> CHECKS = Set.of("EventLoopBlocking", "NestedBlocking");
  private static final Pattern MEMBER = Pattern.compile("Scenarios#(\\w+)\\(\\)");
  private static final Pattern SCENARIO =
      Pattern.compile("static CompletableFuture<\\?> (\\w+)\\(");

  private static Set<String> all;
  private static Set<String> detected;
  private static Set<String> found;

  @BeforeAll
  static void askBoth() throws IOException, InterruptedException {
    JavaFileObject source = Javac.onDisk(SCENARIOS);
    all = new TreeSet<>();
    for (Matcher each = SCENARIO.matcher(source.getCharContent(true)); each.find(); ) {
      all.add(each.group(1));
    }
    found = new TreeSet<>();
    Javac.check(List.of(source), List.of()).findings().stream()
        .filter(finding -> CHECKS.contains(finding.check()))
        .forEach(finding -> found.add(scenario(finding.member())));
    RunProgram run =
        RunProgram.of(
            List.of("-XX:+AllowRedefinitionToAddDeleteMethods", "-Xshare:off"), SCENARIOS);
    assertThat(run.exitCode()).as(run.output()).isZero();
    detected = new TreeSet<>(run.output().lines().filter(all::contains).toList());
  }

  private static String scenario(String member) {
    Matcher matcher = MEMBER.matcher(member);
    assertThat(matcher.matches()).as(member).isTrue();
    return matcher.group(1);
  }

  @Test
  void theyAgree() {
    assertThat(found).isEqualTo(detected);
  }

  @Test
  void someScenariosAreBadAndSomeAreGood() {
    assertThat(all).hasSizeGreaterThanOrEqualTo(10);
    assertThat(detected).hasSizeBetween(5, all.size() - 5);
  }
}
