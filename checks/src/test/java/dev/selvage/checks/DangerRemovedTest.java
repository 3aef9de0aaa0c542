package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The same cases in which nothing waits: no danger, no alarm. */
final class DangerRemovedTest {

  @TestFactory
  Stream<DynamicTest> nothingIsReported() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (List<CaseFile> group : CaseFile.compilable(CaseFile.all()).values()) {
      Map<CaseFile, String> calm = new LinkedHashMap<>();
      for (CaseFile file : group) {
        calm.put(file, DangerRemover.apply(file.parse()));
      }
      Javac javac = check(calm, group.get(0).options());
      calm.forEach(
          (file, source) ->
              tests.add(
                  dynamicTest(
                      file.title(),
                      () ->
                          assertThat(javac.findingsIn(inMemory(file, source)))
                              .as(() -> source)
                              .isEmpty())));
    }
    return tests.stream();
  }

  private static Javac check(Map<CaseFile, String> calm, List<String> options) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    sources.add(Javac.inMemory("Plain", DangerRemover.PLAIN));
    calm.forEach((file, source) -> sources.add(inMemory(file, source)));
    return Javac.check(sources, options);
  }

  private static JavaFileObject inMemory(CaseFile file, String source) {
    return Javac.inMemory(file.name().replace(".java", ""), source);
  }
}
