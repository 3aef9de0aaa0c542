package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * For each pair of {@code testdata/fixes}: the first fix of each finding makes {@code after} out of
 * {@code before}, to the letter; what it made compiles, and no check of ours has anything to say
 * about it, so a second application changes nothing. Pairs with a {@code main} are run as well.
 */
final class FixesTest {

  private static final Path FIXES = Path.of("..", "testdata", "fixes").toAbsolutePath().normalize();

  /** What programs print after the fix alone, where that is not a failure. */
  private static final Map<String, String> SHOWN =
      Map.of(
          "EventLoopBlocking", "may wait",
          "LeakedExecutor", "TERMINATED",
          "TimeoutWithoutCancel", "stopped",
          "UnstructuredGather", "stopped",
          "UnboundedFanOut", "limited");

  /** What has no fix of its own, and goes away with what is fixed: {@code after} is quiet. */
  private static final Map<String, String> TAKEN_ALONG =
      Map.of("UnstructuredGather", "CommonPoolBlocking");

  private static final String JAVA = "java";

  @TestFactory
  Stream<DynamicContainer> fixes() {
    return list(FIXES).stream()
        .filter(check -> CaseFile.isAskedFor(check.getFileName().toString()))
        .map(check -> dynamicContainer(check.getFileName().toString(), tests(check)));
  }

  /** The pairs of a check, and those of the directories {@code java21}, .. in it. */
  private static Stream<DynamicNode> tests(Path check) {
    return list(check).stream()
        .flatMap(
            each -> {
              String name = each.getFileName().toString();
              return name.startsWith(JAVA)
                  ? list(each).stream().flatMap(side -> tests(side, name.substring(JAVA.length())))
                  : tests(each, "17");
            });
  }

  /** Compiles all files of one side together, when the first of them is asked for. */
  private static Stream<DynamicNode> tests(Path side, String release) {
    List<Path> files = list(side);
    if (Runtime.version().feature() < Integer.parseInt(release)) {
      return files.stream()
          .map(file -> dynamicTest(name(file), () -> assumeTrue(false, "needs JDK " + release)));
    }
    List<JavaFileObject> sources = files.stream().map(Javac::onDisk).toList();
    Javac javac = Javac.check(sources, List.of(), List.of("--release", release));
    return files.stream().map(file -> test(side, file, javac));
  }

  private static DynamicTest test(Path side, Path file, Javac javac) {
    return dynamicTest(
        name(file),
        () -> {
          assertThat(javac.errorsIn(Javac.onDisk(file))).as("what javac says").isEmpty();
          List<Finding> findings = javac.findingsIn(Javac.onDisk(file));
          if (side.endsWith("before")) {
            assertThat(fixed(file, findings)).isEqualTo(read(pairOf(file)));
          } else {
            assertThat(findings).extracting(FixesTest::brief).as("found in a fix").isEmpty();
            if (read(file).contains("static void main(")) {
              runs(file);
            }
          }
        });
  }

  private static String name(Path file) {
    return FIXES.relativize(file).toString();
  }

  /** The fix changes nothing while nothing fails; where something does, only it shows that. */
  private static void runs(Path after) throws IOException, InterruptedException {
    Path before = after.getParent().resolveSibling("before").resolve(after.getFileName());
    RunProgram good = RunProgram.of(before);
    assertThat(good).isEqualTo(RunProgram.of(after));
    assertThat(good.exitCode()).as(good.output()).isZero();

    String shown = SHOWN.getOrDefault(FIXES.relativize(after).getName(0).toString(), "Exception");
    RunProgram lost = RunProgram.of(before, "fail");
    RunProgram seen = RunProgram.of(after, "fail");
    assertThat(lost.output()).as("before").doesNotContain(shown);
    assertThat(seen.output()).as("after").contains(shown);
  }

  private static String fixed(Path before, List<Finding> findings) {
    assertThat(findings).as("findings").isNotEmpty();
    assertThat(findings)
        .filteredOn(finding -> finding.fixes().isEmpty() && !isTakenAlong(finding, before))
        .extracting(FixesTest::brief)
        .as("findings without a fix")
        .isEmpty();
    List<TextEdit> edits =
        findings.stream()
            .filter(finding -> !finding.fixes().isEmpty())
            .flatMap(finding -> finding.fixes().get(0).edits().stream())
            .distinct()
            .toList();
    return new Fix("all at once", edits).applyTo(read(before));
  }

  private static boolean isTakenAlong(Finding finding, Path before) {
    String check = FIXES.relativize(before).getName(0).toString();
    return finding.check().equals(TAKEN_ALONG.get(check));
  }

  private static Path pairOf(Path before) {
    return before.getParent().resolveSibling("after").resolve(before.getFileName());
  }

  private static String brief(Finding finding) {
    return "line %d: %s: %s"
        .formatted(finding.region().startLine(), finding.check(), finding.message());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
