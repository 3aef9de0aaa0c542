package dev.selvage.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.cli.engine.CheckException;
import dev.selvage.finding.Finding;
import dev.selvage.finding.Severity;
import dev.selvage.selfcheck.Shop.Defect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shop's sources as the command line sees them, without the shop's class path. */
final class ShopCodeTest {
  private static final Path CODE = Project.SHOP.resolve("src/main/java/shop");

  @Test
  void hasWhatTheBuildWarnsOf() throws IOException, CheckException, InterruptedException {
    assertThat(defects(Severity.WARNING))
        .containsExactlyInAnyOrderElementsOf(Shop.promised("What javac warns of"));
    assertThat(defects(Severity.NOTE))
        .containsExactlyInAnyOrderElementsOf(Shop.promised("What javac notes"));
  }

  @Test
  void hasAnUncancellableWait() throws IOException, CheckException, InterruptedException {
    assertThat(defects(Severity.WARNING, "UncancellableWait"))
        .isEqualTo(Shop.promised("What javac warns of with `-Xep:UncancellableWait:WARN`"));
  }

  private static List<Defect> defects(Severity severity, String... checks)
      throws CheckException, InterruptedException {
    Stream<Finding> findings = Checked.sources(List.of(CODE), checks).results().findings().stream();
    return findings
        .filter(finding -> finding.severity() == severity)
        .map(ShopCodeTest::defect)
        .toList();
  }

  private static Defect defect(Finding finding) {
    String file = CODE.relativize(Path.of(finding.file())).toString().replace('\\', '/');
    return new Defect(file, finding.check());
  }
}
