package dev.selvage.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No finding is lost, whatever javac makes of the sources and in whichever order it goes. */
final class WholeCompilationTest {

  /** Three top-level classes, an inner and a local one, with a finding in each. */
  private static final String MANY_CLASSES =
      """
      class First {
        void wait1() { try { Thread.sleep(1); } catch (InterruptedException e) { } }

        class Inner {
          void wait2() { try { Thread.sleep(1); } catch (InterruptedException e) { } }
        }
      }

      interface Second {
        default void wait3() {
          class Local {
            void wait4() { try { Thread.sleep(1); } catch (InterruptedException e) { } }
          }
          new Local().wait4();
        }
      }

      enum Third {
        ONE {
          @Override
          void wait5() { try { Thread.sleep(1); } catch (InterruptedException e) { } }
        };

        abstract void wait5();
      }
      """;

  private static final List<String> ALL =
      List.of(
          "WARNING SwallowedInterrupt Many.java:2",
          "WARNING SwallowedInterrupt Many.java:5",
          "WARNING SwallowedInterrupt Many.java:12",
          "WARNING SwallowedInterrupt Many.java:21",
          "WARNING SwallowedInterrupt Orders.java:5",
          "WARNING SwallowedInterrupt Stock.java:5");

  @TempDir Path root;
  private Project project;

  @BeforeEach
  void severalFiles() {
    project =
        new Project(root).file("Many.java", MANY_CLASSES).swallowing("Orders").swallowing("Stock");
  }

  @Nested
  final class Policies {

    @ParameterizedTest
    @ValueSource(strings = {"bytodo", "byfile", "simple"})
    void reportTheSame(String policy) {
      Outcome outcome = project.javac("-XDcompilePolicy=" + policy, "-Xplugin:Selvage");

      assertThat(outcome.findings()).containsExactlyElementsOf(ALL);
      assertThat(outcome.success()).isTrue();
    }

    @Test
    void reportAllUnderWerror() {
      Outcome outcome = project.javac("-Werror", "-Xplugin:Selvage");

      assertThat(outcome.findings()).containsExactlyElementsOf(ALL);
      assertThat(outcome.success()).isFalse();
    }

    @Test
    void makeNoMoreWarningsOfJavacsOwn() {
      project.file(
          "Raw.java",
          """
          import java.util.*;

          class Raw {
            List<String> names(List raw) {
              return raw;
            }
          }

          class Rare {
            List<String> names(List raw) {
              return raw;
            }
          }
          """);

      Outcome plain = project.javac("-Xlint:all");
      Outcome checked = project.javac("-Xlint:all", "-Xplugin:Selvage");

      assertThat(plain.others()).isNotEmpty();
      assertThat(checked.others()).containsExactlyElementsOf(plain.others());
    }
  }

  @Nested
  final class Order {

    @Test
    void isTheSameInEachRun() {
      assertThat(project.selvage().messages()).isEqualTo(project.selvage().messages());
    }

    @Test
    void ofSourcesChangesNothingButTheOrderOfFindings() {
      Random random = new Random(17);
      List<Path> shuffled = new ArrayList<>(project.files());
      for (int i = 0; i < 4; i++) {
        Collections.shuffle(shuffled, random);
        assertThat(project.compile(shuffled, "-Xplugin:Selvage").findings())
            .containsExactlyInAnyOrderElementsOf(ALL);
      }
    }
  }

  @Nested
  final class BrokenSources {

    @Test
    void withUnresolvedSymbolsAreChecked() {
      project.file(
          "Broken.java",
          """
          import no.such.Library;
          import static no.such.Library.help;

          class Broken extends Library<Absent> {
            private final Absent absent = new Absent(help());

            void place() {
              try {
                absent.prepare().go(x -> help(x));
                Thread.sleep(1);
              } catch (InterruptedException | AbsentException e) {
                unknown(e);
              }
            }

            void cancel() {
              try {
                Thread.sleep(1);
              } catch (InterruptedException e) {
                missing++;
              }
            }
          }
          """);

      Outcome outcome = project.selvage();

      assertThat(outcome.findings())
          .containsAll(ALL)
          .contains("WARNING SwallowedInterrupt Broken.java:19")
          .hasSize(ALL.size() + 1);
      assertThat(outcome.others()).isNotEmpty().allMatch(told -> told.startsWith("ERROR "));
      assertThat(outcome.others()).noneMatch(told -> told.contains("Selvage"));
    }

    @Test
    void hideNothingInOtherFiles() {
      project.file("Torn.java", "class Torn { void tear( { }");

      Outcome outcome = project.selvage();

      assertThat(outcome.findings()).containsExactlyElementsOf(ALL);
      assertThat(outcome.others()).allMatch(told -> told.startsWith("ERROR "));
    }

    @Test
    void hideNothingWhereTheirSyntaxEndsJavac() {
      project.file("Torn.java", "class Torn { void tear() { catch (Exception e) { } } }");

      assertThat(project.selvage().findings()).containsExactlyElementsOf(ALL);
      project.prepared(task -> task.setProcessors(List.of(new Maker())));
      assertThat(project.javac("-proc:full", "-Xplugin:Selvage").findings()).containsAll(ALL);
    }

    @Test
    void ofWhichNothingCanBeSaidAreNoTrouble() {
      project
          .file("Empty.java", "")
          .file("OnlyAComment.java", "/* nothing */")
          .file("Twice.java", "class Twice {} class Twice {}")
          .file("Cycle.java", "class Cycle extends Cycle {}");

      Outcome outcome = project.selvage();

      assertThat(outcome.findings()).containsExactlyElementsOf(ALL);
      assertThat(outcome.others()).noneMatch(told -> told.contains("Selvage"));
    }
  }

  @Nested
  final class Processing {

    @Test
    void checksWhatWasThereAndWhatWasMade() {
      project.prepared(task -> task.setProcessors(List.of(new Maker())));

      Outcome outcome = project.javac("-proc:full", "-Xplugin:Selvage");

      assertThat(outcome.others()).isEmpty();
      assertThat(outcome.findings())
          .containsAll(ALL)
          .contains("WARNING SwallowedInterrupt Made.java:1")
          .hasSize(ALL.size() + 1);
    }

    @Test
    void checksAllUnderWerrorToo() {
      project.prepared(task -> task.setProcessors(List.of(new Maker())));

      Outcome outcome = project.javac("-proc:full", "-Werror", "-Xplugin:Selvage");

      assertThat(outcome.findings()).hasSize(ALL.size() + 1);
      assertThat(outcome.success()).isFalse();
    }
  }

  /** Makes one class. */
  @SupportedAnnotationTypes("*")
  private static final class Maker extends AbstractProcessor {
    private boolean made;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!made) {
        made = true;
        try (Writer out = processingEnv.getFiler().createSourceFile("Made").openWriter()) {
          out.write("class Made { void make() { try { Thread.sleep(1); }");
          out.write(" catch (InterruptedException e) { } } }");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  @Nested
  final class Kinds {

    @Test
    void modulesAndPackagesAreCompiledAlong() {
      Project modular =
          new Project(root.resolve("modular"))
              .file("module-info.java", "/** A shop. */ module shop { exports shop.orders; }")
              .file("shop/orders/package-info.java", "/** Orders. */\npackage shop.orders;")
              .file(
                  "shop/orders/Orders.java",
                  """
                  package shop.orders;

                  public class Orders {
                    void place() {
                      try {
                        Thread.sleep(1);
                      } catch (InterruptedException e) {
                      }
                    }
                  }
                  """);

      Outcome outcome = modular.selvage();

      assertThat(outcome.others()).isEmpty();
      assertThat(outcome.findings()).containsExactly("WARNING SwallowedInterrupt Orders.java:7");
    }

    @Test
    void newerDeclarationsAreChecked() {
      Project modern =
          new Project(root.resolve("modern"))
              .file(
                  "Shapes.java",
                  """
                  sealed interface Shape permits Round, Square {}

                  record Round(int radius) implements Shape {
                    Round {
                      try {
                        Thread.sleep(radius);
                      } catch (InterruptedException e) {
                      }
                    }
                  }

                  final class Square implements Shape {
                    private static final String TEXT = \"""
                        try {
                        } catch (InterruptedException e) {}
                        \""";

                    static {
                      try {
                        Thread.sleep(1);
                      } catch (InterruptedException e) {
                      }
                    }

                    {
                      try {
                        Thread.sleep(1);
                      } catch (InterruptedException e) {
                        System.out.println(TEXT);
                      }
                    }
                  }

                  @interface Marker {
                    Runnable NOTHING =
                        () -> {
                          try {
                            Thread.sleep(1);
                          } catch (InterruptedException e) {
                          }
                          String.valueOf("goes on");
                        };
                  }

                  enum Size {
                    BIG(1);

                    Size(int wait) {
                      int how = switch (wait) {
                        case 1 -> {
                          try {
                            Thread.sleep(1);
                          } catch (InterruptedException e) {
                          }
                          yield 1;
                        }
                        default -> 2;
                      };
                    }
                  }
                  """);

      Outcome outcome = modern.selvage();

      assertThat(outcome.others()).isEmpty();
      assertThat(outcome.findings())
          .containsExactly(
              "WARNING SwallowedInterrupt Shapes.java:7",
              "WARNING SwallowedInterrupt Shapes.java:21",
              "WARNING SwallowedInterrupt Shapes.java:28",
              "WARNING SwallowedInterrupt Shapes.java:39",
              "WARNING SwallowedInterrupt Shapes.java:53");
    }
  }
}
