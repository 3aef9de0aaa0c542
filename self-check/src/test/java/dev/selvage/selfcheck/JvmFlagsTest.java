package dev.selvage.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The flags for javac's JVM stand in several places, and have to be the same. */
final class JvmFlagsTest {
  @Test
  void theShopHasThoseOfThisProject() throws IOException {
    assertThat(Project.SHOP.resolve(".mvn/jvm.config"))
        .hasSameTextualContentAs(Project.ROOT.resolve(".mvn/jvm.config"));
  }

  @Test
  void theTestsHaveThoseOfTheBuild() throws IOException {
    String pom = Files.readString(Project.ROOT.resolve("pom.xml"));
    assertThat(pom.lines().map(String::strip).filter(line -> line.startsWith("--add-")))
        .containsExactlyElementsOf(Files.readAllLines(Project.ROOT.resolve(".mvn/jvm.config")));
  }
}
