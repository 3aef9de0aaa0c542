package dev.selvage.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.selfcheck.Shop.Defect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shop's sources under checks that are off until they are asked for. */
final class ShopCodeTest {
  @Test
  void hasAnUncancellableWait() throws IOException {
    Path code = Project.SHOP.resolve("src/main/java/shop");
    String asked = "-Xep:UncancellableWait:WARN";
    List<Defect> findings =
        Linted.findings("shop-code", Folders.javaFiles(code), asked).stream()
            .filter(finding -> finding.check().equals("UncancellableWait"))
            .map(
                finding ->
                    new Defect(
                        code.relativize(Path.of(finding.file())).toString().replace('\\', '/'),
                        finding.check()))
            .toList();

    assertThat(findings).isEqualTo(Shop.promised("What javac warns of with `%s`".formatted(asked)));
  }
}
