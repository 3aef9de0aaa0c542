package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.selvage.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts that users add: files that the option names. */
final class OwnCatalogsTest {

  private static final JavaFileObject STORE =
      JavaFileObjects.forSourceString(
          "shop.Store",
          """
          package shop;
          public interface Store {
            String load(String key);
            interface Listener { void changed(String key); }
          }
          """);

  private static final JavaFileObject LISTENER =
      JavaFileObjects.forSourceString(
          "shop.Prices",
          """
          package shop;
          class Prices implements Store.Listener {
            private Store store;
            @Override public void changed(String key) {
              store.load(key);
            }
          }
          """);

  private static final String LOADS =
      "blocking-io  shop.Store#load(java.lang.String)  # asks the shop";
  private static final String LISTENS =
      "on-loop  shop.Store$Listener#changed(..)  # the store has one thread for all listeners";

  @TempDir private Path folder;

  @Test
  void addFacts() throws IOException {
    Path catalog = Files.write(folder.resolve("shop.txt"), List.of("# ours", LOADS, LISTENS));
    assertThat(found(catalog.toString()))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .contains("`Store.load` blocks an event loop")
                    .contains("the store has one thread for all listeners"));
  }

  @Test
  void areSilentWithoutThem() {
    assertThat(Javac.check(List.of(STORE, LISTENER), List.of()).findings()).isEmpty();
  }

  @Test
  void comeFromSeveralFiles() throws IOException {
    Path one = Files.write(folder.resolve("one.txt"), List.of(LOADS));
    Path other = Files.write(folder.resolve("other.txt"), List.of(LISTENS));
    assertThat(found(one + "," + other)).hasSize(1);
  }

  @Test
  void nameTheNearestMemberWhereALineIsWrong() throws IOException {
    Path catalog =
        Files.write(
            folder.resolve("shop.txt"),
            List.of("# ours", "blocking-io  shop.Store#laod(java.lang.String)  # typo"));
    assertThat(errors(catalog.toString()))
        .containsExactly(
            "Selvage: %s:2: `shop.Store#laod(java.lang.String)` does not exist; the nearest is"
                    .formatted(catalog)
                + " `shop.Store#load(java.lang.String)`");
  }

  @Test
  void nameTheNearestClassOfAPackage() throws IOException {
    Path catalog =
        Files.write(folder.resolve("shop.txt"), List.of("loop-executor  shop.Stor  # typo"));
    assertThat(errors(catalog.toString()))
        .singleElement()
        .asString()
        .endsWith("`shop.Stor` does not exist; the nearest is `shop.Store`");
  }

  @Test
  void mayBeAboutWhatOtherModulesHave() throws IOException {
    Path catalog =
        Files.write(
            folder.resolve("all.txt"),
            List.of(LOADS, LISTENS, "waits  depot.Queue#take()  # of another module"));
    assertThat(errors(catalog.toString())).isEmpty();
    assertThat(found(catalog.toString())).hasSize(1);
  }

  @Test
  void areRefusedWhereALineIsNoFact() throws IOException {
    Path catalog = Files.write(folder.resolve("shop.txt"), List.of("blocks shop.Store#load()"));
    assertThat(errors(catalog.toString()))
        .singleElement()
        .asString()
        .startsWith("Selvage: %s:1: ".formatted(catalog));
  }

  @Test
  void haveToBeThere() {
    assertThat(errors("nowhere.txt"))
        .containsExactly(
            "Selvage: there is no catalog nowhere.txt in " + Path.of("").toAbsolutePath());
  }

  private static List<Finding> found(String catalogs) {
    return Javac.check(List.of(STORE, LISTENER), List.of("-XepOpt:Selvage:Catalog=" + catalogs))
        .findings();
  }

  private static List<String> errors(String catalogs) {
    return Compiler.javac()
        .withOptions("-Xplugin:Selvage -XepOpt:Selvage:Catalog=" + catalogs)
        .compile(STORE, LISTENER)
        .errors()
        .stream()
        .map((Diagnostic<? extends JavaFileObject> each) -> each.getMessage(null))
        .toList();
  }
}
