package dev.selvage.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts that a jar on the processor path brings along. */
final class CatalogResourceTest {

  @TempDir private Path folder;

  @Test
  void addsFacts() throws IOException {
    Path resource = folder.resolve("facts/META-INF/selvage/catalog.txt");
    Files.createDirectories(resource.getParent());
    Files.write(
        resource,
        List.of(
            "sleeps  shop.Shop#open()  # until the morning",
            "on-loop  shop.Shop$Door#opened(..)  # the street has one thread for all doors"));
    ForkedJavac javac = javac(List.of(folder.resolve("facts")));
    assertThat(javac.output())
        .contains("[EventLoopBlocking] `Shop.open` blocks an event loop")
        .contains("the street has one thread for all doors");
    assertThat(javac.exit()).isZero();
  }

  @Test
  void isMissedWhereItIsNotThere() {
    assertThat(javac(List.of()).output()).doesNotContain("EventLoopBlocking");
  }

  private ForkedJavac javac(List<Path> plugins) {
    Project project =
        new Project(folder.resolve("project"))
            .file(
                "shop/Shop.java",
                """
                package shop;
                public class Shop {
                  interface Door { void opened(); }
                  native void open();
                }
                """)
            .file(
                "shop/Street.java",
                """
                package shop;
                class Street implements Shop.Door {
                  private Shop shop;
                  @Override public void opened() {
                    shop.open();
                  }
                }
                """);
    return ForkedJavac.run(project, ForkedJavac.FLAGS, plugins, "-Xplugin:Selvage");
  }
}
