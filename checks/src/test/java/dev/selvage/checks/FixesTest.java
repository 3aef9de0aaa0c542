package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * For each pair of {@code testdata/fixes}: the first fix of each finding makes {@code after} out of
 * {@code before}, to the letter; what it made compiles, and no check of ours has anything to say
 * about it, so a second application changes nothing.
 */
final class FixesTest {

  private static final Path FIXES = Path.of("..", "testdata", "fixes").toAbsolutePath().normalize();

  @TestFactory
  Stream<DynamicTest> fixes() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path check : list(FIXES)) {
      List<Path> befores = list(check.resolve("before"));
      Javac before = Javac.check(sources(befores), List.of());
      List<Path> afters = list(check.resolve("after"));
      Javac after = Javac.check(sources(afters), List.of());
      assertThat(afters).extracting(Path::getFileName).isEqualTo(names(befores));
      for (int i = 0; i < befores.size(); i++) {
        Path from = befores.get(i);
        Path to = afters.get(i);
        tests.add(dynamicTest(FIXES.relativize(from) + " is fixed", () -> fixed(from, before, to)));
        tests.add(dynamicTest(FIXES.relativize(to) + " is clean", () -> clean(to, after)));
      }
    }
    return tests.stream();
  }

  private static void fixed(Path before, Javac javac, Path after) throws IOException {
    assertThat(javac.errorsIn(Javac.onDisk(before))).as("before compiles").isEmpty();
    List<Finding> findings = javac.findingsIn(Javac.onDisk(before));
    assertThat(findings).as("findings").isNotEmpty();
    assertThat(findings).as("findings without a fix").noneMatch(found -> found.fixes().isEmpty());
    List<TextEdit> edits =
        findings.stream().flatMap(finding -> finding.fixes().get(0).edits().stream()).toList();
    String fixed = new Fix("all at once", edits).applyTo(Files.readString(before));
    assertThat(fixed).isEqualTo(Files.readString(after));
  }

  private static void clean(Path after, Javac javac) {
    JavaFileObject source = Javac.onDisk(after);
    assertThat(javac.errorsIn(source)).as("after compiles").isEmpty();
    assertThat(javac.findingsIn(source)).as("findings in what a fix wrote").isEmpty();
  }

  private static List<JavaFileObject> sources(List<Path> files) {
    return files.stream().map(Javac::onDisk).toList();
  }

  private static List<Path> names(List<Path> files) {
    return files.stream().map(Path::getFileName).toList();
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }
}
