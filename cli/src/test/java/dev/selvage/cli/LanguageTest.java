package dev.selvage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

class LanguageTest {

  @TempDir Path folder;

  @Test
  void records_sealed_types_and_text_blocks() {
    assertFound(
        """
        sealed interface Shape permits Circle, Square {}
        record Circle(int r) implements Shape {
          Circle { %s }
        }
        record Square(int a) implements Shape {
          static final String TEXT = \"""
              text
              \""";
        }
        enum Kind { ROUND { void m() { %s } } }
        """,
        2);
  }

  @Test
  void switch_expressions_and_type_patterns() {
    assertFound(
        """
        class A {
          int m(Object o) {
            if (o instanceof String s) { %s }
            return switch (o.hashCode()) {
              case 1, 2 -> { %s yield 1; }
              default -> 0;
            };
          }
        }
        """,
        2);
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void switch_patterns() {
    assertFound(
        """
        class A {
          record Point(int x, int y) {}
          void m(Object o) {
            switch (o) {
              case Point(int x, int y) when x > y -> { %s }
              case String s -> { %s }
              default -> {}
            }
          }
        }
        """,
        2);
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_22)
  void unnamed_variables() {
    assertFound(
        """
        class A {
          void m() {
            try { Thread.sleep(1); } catch (InterruptedException _) { }
            for (var _ : new int[2]) { %s }
          }
        }
        """,
        2);
  }

  private void assertFound(String source, int findings) {
    Cli.write(folder.resolve("A.java"), source.replace("%s", Cli.SWALLOWED));
    Cli run = Cli.check(folder);
    assertThat(run.err()).isEmpty();
    assertThat(run.findings()).isEqualTo(findings);
  }
}
