package dev.selvage.archunit;

import static dev.selvage.archunit.SelvageRules.noEventLoopBlocks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts that a project puts on the class path of its tests. */
final class OwnFactsTest {

  /** A client of the project. */
  interface Store {
    String load(String key);
  }

  /** What the store calls in its one thread. */
  interface Listener {
    void changed(String key);
  }

  static class Prices implements Listener {
    private Store store;

    @Override
    public void changed(String key) {
      store.load(key);
    }
  }

  private static final String NAME = OwnFactsTest.class.getName();

  @TempDir private Path folder;

  @Test
  void areAdded() throws IOException {
    assertThat(violations("blocking-io %s$Store#load(..) # asks the shop")).isEmpty();
    assertThat(
            violations(
                "blocking-io %s$Store#load(java.lang.String) # asks the shop",
                "on-loop %s$Listener#changed(..) # the store has one thread for all listeners"))
        .singleElement()
        .asString()
        .contains("runs on an event loop: the store has one thread for all listeners")
        .contains(": asks the shop");
  }

  @Test
  void areRefusedWhereAMemberDoesNotExist() {
    assertThatThrownBy(() -> violations("blocking-io %s$Store#laod(..) # typo"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(".*catalog\\.txt:1: `.*\\$Store#laod\\(\\.\\.\\)` does not exist");
  }

  @Test
  void mayBeAboutClassesThatAreNotThere() throws IOException {
    assertThat(violations("blocking-io depot.Queue#take() # of another module")).isEmpty();
  }

  private List<String> violations(String... lines) throws IOException {
    Path resource = folder.resolve("META-INF/selvage/catalog.txt");
    Files.createDirectories(resource.getParent());
    Files.write(resource, List.of(lines).stream().map(line -> line.replace("%s", NAME)).toList());
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      return Violations.of(noEventLoopBlocks(), Prices.class, Store.class, Listener.class);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
