package dev.selvage.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A javac that has not opened its packages is told so, by name. */
final class MissingFlagsTest {

  @TempDir Path root;
  private Project project;

  @BeforeEach
  void twoClasses() {
    project = new Project(root).swallowing("Orders").swallowing("Stock");
  }

  @Test
  void noneIsMissing() {
    ForkedJavac javac = run(ForkedJavac.FLAGS);

    assertThat(javac.output())
        .contains("Orders.java:5: warning: [SwallowedInterrupt]")
        .contains("Stock.java:5: warning: [SwallowedInterrupt]");
    assertThat(javac.exit()).isZero();
  }

  @Test
  void allAreMissing() {
    assertThatItExplains(run(List.of()), ForkedJavac.FLAGS);
  }

  @Test
  void someAreMissing() {
    List<String> missing = List.of(ForkedJavac.FLAGS.get(2), ForkedJavac.FLAGS.get(11));
    List<String> given = new ArrayList<>(ForkedJavac.FLAGS);
    given.removeAll(missing);

    assertThatItExplains(run(given), missing);
  }

  private void assertThatItExplains(ForkedJavac javac, List<String> missing) {
    assertThat(javac.output()).containsOnlyOnce("error: Selvage cannot look into javac");
    assertThat(javac.output()).contains(".mvn/jvm.config").contains("1 error\n");
    assertThat(javac.output().lines().map(String::strip).filter(line -> line.startsWith("--add")))
        .containsExactlyElementsOf(missing);
    assertThat(javac.output())
        .doesNotContain("\tat ")
        .doesNotContain("Exception")
        .doesNotContain("[SwallowedInterrupt]");
    assertThat(javac.exit()).isEqualTo(1);
  }

  private ForkedJavac run(List<String> flags) {
    return ForkedJavac.run(project, flags, List.of(), "-Xplugin:Selvage");
  }
}
