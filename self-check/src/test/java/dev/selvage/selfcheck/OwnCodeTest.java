package dev.selvage.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.cli.engine.CheckException;
import dev.selvage.cli.engine.CheckResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our checks over our own code, main and test. */
final class OwnCodeTest {
  @Test
  void hasNoFindings() throws IOException, CheckException, InterruptedException {
    List<Path> sources = Project.modules().stream().map(module -> module.resolve("src")).toList();

    CheckResult result = Checked.sources(sources);

    assertThat(result.isComplete())
        .as("%s %s", result.troubles(), result.results().unchecked())
        .isTrue();
    assertThat(result.results().files()).isGreaterThan(100);
    assertThat(result.results().findings()).isEmpty();
  }
}
