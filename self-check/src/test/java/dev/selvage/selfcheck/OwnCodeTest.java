package dev.selvage.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our checks over our own code, main and test. */
final class OwnCodeTest {
  @Test
  void hasNoFindings() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path module : Project.modules()) {
      sources.addAll(Folders.javaFiles(module.resolve("src")));
    }
    sources.addAll(Folders.javaFiles(Project.SHOP.resolve("src/main")));

    assertThat(Linted.findings("own-code", sources))
        .as("the shop's findings show that the checks have looked")
        .isNotEmpty()
        .extracting(Finding::file)
        .allMatch(file -> Path.of(file).startsWith(Project.SHOP), "in the shop");
  }
}
