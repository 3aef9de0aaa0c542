package dev.selvage.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code @SuppressWarnings} with the name of a check, at each place that takes it. */
final class SuppressWarningsTest {

  @TempDir Path root;

  @Test
  void anotherNameSuppressesNothing() {
    assertThat(
            found(
                """
                @SuppressWarnings({"InterruptSpin", "unused"})
                class Orders {
                  void place() {
                    try {
                      Thread.sleep(1);
                    } catch (InterruptedException e) {
                    }
                  }
                }
                """))
        .containsExactly("WARNING SwallowedInterrupt Orders.java:6");
  }

  @Test
  void onAMethodSpeaksForThatMethodOnly() {
    assertThat(
            found(
                """
                class Orders {
                  @SuppressWarnings("SwallowedInterrupt")
                  void place() {
                    try {
                      Thread.sleep(1);
                    } catch (InterruptedException e) {
                    }
                  }

                  void cancel() {
                    try {
                      Thread.sleep(1);
                    } catch (InterruptedException e) {
                    }
                  }
                }
                """))
        .containsExactly("WARNING SwallowedInterrupt Orders.java:13");
  }

  @Test
  void onAClassSpeaksForItsInnerClassesToo() {
    assertThat(
            found(
                """
                @SuppressWarnings({"unused", "SwallowedInterrupt"})
                class Orders {
                  class Placing implements Runnable {
                    void place() {
                      try {
                        Thread.sleep(1);
                      } catch (InterruptedException e) {
                      }
                    }

                    public void run() {
                      place();
                      Thread.interrupted();
                      place();
                    }
                  }
                }

                class Stock {
                  void count() {
                    try {
                      Thread.sleep(1);
                    } catch (InterruptedException e) {
                    }
                  }
                }
                """))
        .containsExactly(
            "WARNING InterruptedStatusCleared Orders.java:13",
            "WARNING SwallowedInterrupt Orders.java:23");
  }

  @Test
  void onAFieldSpeaksForItsInitializer() {
    assertThat(
            found(
                """
                class Orders {
                  @SuppressWarnings("SwallowedInterrupt")
                  private final Consumer quiet =
                      x -> {
                        try {
                          Thread.sleep(1);
                        } catch (InterruptedException e) {
                        }
                      };

                  private final Consumer loud =
                      x -> {
                        try {
                          Thread.sleep(1);
                        } catch (InterruptedException e) {
                        }
                      };

                  interface Consumer {
                    void accept(int x);
                  }
                }
                """))
        .containsExactly("WARNING SwallowedInterrupt Orders.java:15");
  }

  @Test
  void onALocalVariableSpeaksForItsInitializer() {
    assertThat(
            found(
                """
                import java.util.function.IntConsumer;

                class Orders {
                  void place() {
                    @SuppressWarnings("SwallowedInterrupt")
                    IntConsumer quiet =
                        x -> {
                          try {
                            Thread.sleep(1);
                          } catch (InterruptedException e) {
                          }
                        };
                    quiet.accept(1);
                    try {
                      Thread.sleep(1);
                    } catch (InterruptedException e) {
                    }
                  }
                }
                """))
        .containsExactly("WARNING SwallowedInterrupt Orders.java:16");
  }

  @Test
  void silencesAnErrorAsWell() {
    Outcome outcome =
        new Project(root)
            .file(
                "Orders.java",
                """
                class Orders {
                  @SuppressWarnings("SwallowedInterrupt")
                  void place() {
                    try {
                      Thread.sleep(1);
                    } catch (InterruptedException e) {
                    }
                  }
                }
                """)
            .selvage("-Xep:SwallowedInterrupt:ERROR");

    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.success()).isTrue();
  }

  private Iterable<String> found(String source) {
    return new Project(root).file("Orders.java", source).selvage().findings();
  }
}
