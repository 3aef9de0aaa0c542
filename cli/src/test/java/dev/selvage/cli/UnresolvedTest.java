package dev.selvage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnresolvedTest {

  @TempDir Path folder;
  private Path sources;

  @BeforeEach
  void writeSources() {
    sources = folder.resolve("my sources");
    Cli.write(
        sources.resolve("shop/Orders.java"),
        """
        package shop;
        import stock.Stock;
        class Orders {
          void place(Stock stock) {
            stock.take();
            %s
          }
        }
        """
            .formatted(Cli.SWALLOWED));
  }

  @Test
  void a_missing_class_path_is_counted_and_the_rest_is_checked() {
    Cli run = Cli.check(sources);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.findings()).isEqualTo(1);
    assertThat(run.out()).containsPattern("\\d names could not be resolved, .*: pass --classpath");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_source_path_resolves_and_is_not_checked() {
    Cli.write(
        folder.resolve("others/stock/Stock.java"),
        "package stock; public class Stock { public void take() { " + Cli.SWALLOWED + " } }");
    Cli run = Cli.check("--sourcepath", folder.resolve("others"), sources);
    assertThat(run.findings()).isEqualTo(1);
    assertThat(run.out()).doesNotContain("resolved").contains("in 1 file checked");
  }

  @Test
  void a_path_entry_that_does_not_exist_is_said() {
    Path missing = folder.resolve("missing.jar");
    Cli run = Cli.check("--classpath", missing, sources);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("selvage: not on the class path, because it does not exist: " + missing + "\n");
  }

  @Test
  void the_other_formats_say_it_beside_the_report() {
    Cli run = Cli.check("--format", "json", sources);
    assertThat(run.err()).contains("could not be resolved");
  }

  @Test
  void code_that_does_not_compile_is_checked() {
    Cli.writeClass(
        folder.resolve("bad/A.java"),
        "String s = 1; undefined(); " + Cli.SWALLOWED + " return 3; throw i; break;");
    Cli run = Cli.check(folder.resolve("bad"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.findings()).isEqualTo(1);
    assertThat(run.out())
        .contains("1 name could not be resolved")
        .containsPattern("javac has \\d other errors to report on this code");
  }

  @Test
  void files_of_the_source_path_may_be_broken_and_lead_to_others_that_are() {
    Path sources = folder.resolve("sources");
    for (int i = 0; i < 20; i++) {
      Cli.write(
          sources.resolve("B" + i + ".java"),
          "class B%d extends B%d { Gone gone; void m( { } }".formatted(i, i + 1));
    }
    Path checked = folder.resolve("checked");
    for (int i = 0; i < 5; i++) {
      Cli.write(
          checked.resolve("T" + i + ".java"),
          "class T" + i + " extends B" + 3 * i + " { void m( }");
    }
    Cli.writeClass(checked.resolve("A.java"), "B0 b; Gone gone; " + Cli.SWALLOWED);
    Cli run = Cli.check("--sourcepath", sources, checked);
    assertThat(run.findings()).isEqualTo(1);
    assertThat(run.err()).doesNotContain("crashed");
  }
}
