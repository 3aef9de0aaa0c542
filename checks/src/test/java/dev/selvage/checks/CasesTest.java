package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.selvage.finding.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each file of {@code testdata/cases} has the findings that its comments say, and no others. */
final class CasesTest {

  @TestFactory
  Stream<DynamicContainer> findings() throws IOException {
    return CaseFile.byCompilation().entrySet().stream()
        .map(group -> dynamicContainer(group.getKey(), tests(group.getValue())));
  }

  /** Compiles the files together, when the first of them is asked for. */
  private static Stream<DynamicTest> tests(List<CaseFile> files) {
    CaseFile one = files.get(0);
    if (!one.isSupported()) {
      String needed = "needs JDK " + one.javaVersion();
      return files.stream().map(file -> dynamicTest(file.title(), () -> assumeTrue(false, needed)));
    }
    return Stream.of(files)
        .map(
            all ->
                Javac.check(
                    all.stream().map(file -> Javac.onDisk(file.path())).toList(),
                    one.options(),
                    one.javacOptions()))
        .flatMap(
            javac ->
                files.stream().map(file -> dynamicTest(file.title(), () -> findings(file, javac))));
  }

  private static void findings(CaseFile file, Javac javac) {
    assertThat(javac.errorsIn(Javac.onDisk(file.path()))).as("compiles").isEmpty();
    List<Finding> findings = new ArrayList<>(javac.findingsIn(Javac.onDisk(file.path())));
    List<String> source = file.source().lines().toList();
    List<String> complaints = new ArrayList<>();
    for (Expectation expected : Expectation.of(file)) {
      Finding found = findings.stream().filter(expected::isAbout).findFirst().orElse(null);
      if (found == null) {
        complaints.add(
            "line %d: %s is missing: %s"
                .formatted(
                    expected.line(), expected.check(), source.get(expected.line() - 1).strip()));
      } else {
        findings.remove(found);
        complaints.addAll(expected.complaintsAbout(found));
      }
    }
    for (Finding extra : findings) {
      int line = extra.region().startLine();
      complaints.add(
          "line %d: %s is not expected (%s): %s"
              .formatted(line, extra.check(), source.get(line - 1).strip(), extra.message()));
    }
    assertThat(complaints).as(file.title()).isEmpty();
  }
}
