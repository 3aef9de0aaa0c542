package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.selvage.finding.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same cases in which nothing waits, or another thread does: no danger, no alarm. */
final class DangerRemovedTest {

  @TestFactory
  Stream<DynamicContainer> nothingIsReported() throws IOException {
    return CaseFile.byCompilation().entrySet().stream()
        .map(group -> dynamicContainer(group.getKey(), tests(group.getValue())));
  }

  /** Rewrites and compiles the files together, when the first of them is asked for. */
  private static Stream<DynamicTest> tests(List<CaseFile> files) {
    return Stream.of(files)
        .map(DangerRemovedTest::withoutDanger)
        .flatMap(
            calm -> {
              Javac javac = check(calm, files.get(0));
              return calm.entrySet().stream()
                  .map(file -> test(file.getKey(), file.getValue(), javac));
            });
  }

  private static DynamicTest test(CaseFile file, String source, Javac javac) {
    return dynamicTest(
        file.title(),
        () -> assertThat(told(file, source, javac)).as("told without a danger").isEmpty());
  }

  private static List<String> told(CaseFile file, String source, Javac javac) {
    List<String> lines = source.lines().toList();
    return javac.findingsIn(inMemory(file, source)).stream()
        .filter(finding -> isMeant(finding, file))
        .map(
            finding -> {
              int line = finding.region().startLine();
              return "%s: %s: %s"
                  .formatted(finding.check(), context(lines, line), finding.message());
            })
        .toList();
  }

  /** Whoever hands a task over may drop its future; that is not what these cases are about. */
  private static boolean isMeant(Finding finding, CaseFile file) {
    return !OtherThread.CHECKS.contains(file.check()) || finding.check().equals(file.check());
  }

  /** A few lines in front of the finding: the line of a rewritten file tells nobody where it is. */
  private static String context(List<String> lines, int line) {
    return String.join("\n", lines.subList(Math.max(0, line - 6), line));
  }

  private static Map<CaseFile, String> withoutDanger(List<CaseFile> files) {
    Map<CaseFile, String> calm = new LinkedHashMap<>();
    files.stream()
        .filter(CaseFile::isSupported)
        .forEach(file -> calm.put(file, withoutDanger(file)));
    return calm;
  }

  /** Off the loop, where the danger is the thread; else without what waits. */
  private static String withoutDanger(CaseFile file) {
    return OtherThread.CHECKS.contains(file.check())
        ? OtherThread.apply(file)
        : DangerRemover.apply(file.parse());
  }

  private static Javac check(Map<CaseFile, String> calm, CaseFile one) {
    List<JavaFileObject> sources = new ArrayList<>();
    sources.add(Javac.inMemory("Plain", DangerRemover.PLAIN));
    sources.add(Javac.inMemory("Elsewhere", OtherThread.ELSEWHERE));
    calm.forEach((file, source) -> sources.add(inMemory(file, source)));
    return Javac.check(sources, one.options(), one.isSupported() ? one.javacOptions() : List.of());
  }

  private static JavaFileObject inMemory(CaseFile file, String source) {
    return Javac.inMemory(file.name().replace(".java", ""), source);
  }
}
