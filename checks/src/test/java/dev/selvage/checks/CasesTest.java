package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.selvage.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each file of {@code testdata/cases} has the findings that its comments say, and no others. */
final class CasesTest {

  private final Map<String, Javac> compilations = new HashMap<>();

  @TestFactory
  Stream<DynamicTest> findings() throws IOException {
    List<CaseFile> files = CaseFile.all();
    Map<String, List<CaseFile>> compilable = CaseFile.compilable(files);
    return files.stream()
        .map(
            file ->
                dynamicTest(
                    file.title(),
                    () -> {
                      assumeTrue(file.isSupported(), "needs JDK " + file.javaVersion());
                      findings(file, compiled(compilable.get(file.group())));
                    }));
  }

  /** Files that share their options are compiled together, when the first of them is asked for. */
  private Javac compiled(List<CaseFile> group) throws IOException {
    String key = group.get(0).group();
    if (!compilations.containsKey(key)) {
      compilations.put(
          key,
          Javac.check(
              group.stream().map(CaseFile::path).map(Javac::onDisk).toList(),
              group.get(0).options()));
    }
    return compilations.get(key);
  }

  private static void findings(CaseFile file, Javac javac) throws IOException {
    assertThat(javac.errorsIn(Javac.onDisk(file.path()))).as("compiles").isEmpty();
    List<Finding> findings = new ArrayList<>(javac.findingsIn(Javac.onDisk(file.path())));
    List<String> source = Files.readAllLines(file.path());
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
