package dev.selvage.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.selfcheck.Shop.Defect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.maven.shared.invoker.MavenInvocationException;
import org.junit.jupiter.api.Test;

/** The shop, built by a real Maven as its README says. */
final class ShopBuildTest {
  private static final Pattern FINDING =
      Pattern.compile(
          "\\[(WARNING|INFO)\\] .*/src/main/java/shop/(.*\\.java):\\[\\d+,\\d+\\] \\[(\\w+)\\] .*");

  private static final Pattern VIOLATION =
      Pattern.compile("<shop\\.([a-z]+)\\..* in \\((\\w+\\.java):\\d+\\): it .*");

  @Test
  void javacWarnsOfWhatTheReadmePromises() throws IOException, MavenInvocationException {
    MavenBuild build = MavenBuild.run(Shop.copy("shop-checks", true), "-Pselvage", "test");

    assertThat(build.exitCode()).as(build.text()).isZero();
    assertThat(build.output())
        .anyMatch(
            line -> line.matches(".*Tests run: [1-9]\\d*, Failures: 0, Errors: 0, Skipped: 0"));
    assertThat(defects("WARNING", build))
        .as(build.text())
        .containsExactlyInAnyOrderElementsOf(Shop.promised("What javac warns of"));
    assertThat(defects("INFO", build))
        .as(build.text())
        .containsExactlyInAnyOrderElementsOf(Shop.promised("What javac notes"));
  }

  private static List<Defect> defects(String level, MavenBuild build) {
    return build.output().stream()
        .flatMap(line -> FINDING.matcher(line).results())
        .filter(finding -> finding.group(1).equals(level))
        .map(finding -> new Defect(finding.group(2), finding.group(3)))
        .toList();
  }

  @Test
  void withoutFlagsForMavensJvmTheUserReadsWhichLinesToAdd()
      throws IOException, MavenInvocationException {
    MavenBuild build = MavenBuild.run(Shop.copy("shop-no-flags", false), "-Pselvage", "compile");

    assertThat(build.exitCode()).isNotZero();
    assertThat(build.output())
        .map(String::strip)
        .containsAll(Files.readAllLines(Project.SHOP.resolve(".mvn/jvm.config")))
        .anyMatch(line -> line.contains(".mvn/jvm.config"))
        .noneMatch(line -> line.contains("IllegalAccessError"))
        .noneMatch(line -> line.startsWith("at "));
  }

  @Test
  void archUnitForbidsWhatTheReadmePromises() throws IOException, MavenInvocationException {
    Path shop = Shop.copy("shop-archunit", true);
    MavenBuild build = MavenBuild.run(shop, "-Pselvage-archunit", "test");

    assertThat(build.exitCode()).isNotZero();
    assertThat(violations(build))
        .as(build.text())
        .containsExactlyInAnyOrderElementsOf(
            Shop.promised("What the ArchUnit rules forbid").stream().map(Defect::file).toList());
    assertThat(build.text()).contains("Tests run: 2, Failures: 2");
  }

  /** The file of each violation; a failure shows twice in the output. */
  private static List<String> violations(MavenBuild build) {
    return build.output().stream()
        .flatMap(line -> VIOLATION.matcher(line).results())
        .map(MatchResult::group)
        .distinct()
        .map(violation -> VIOLATION.matcher(violation).replaceFirst("$1/$2"))
        .toList();
  }
}
