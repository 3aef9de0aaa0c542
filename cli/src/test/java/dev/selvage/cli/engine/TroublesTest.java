package dev.selvage.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TroublesTest {

  private final Observer observer = new Observer(Progress.NONE, Set.of());

  @Test
  void a_whole_run_has_none() {
    assertThat(Troubles.of(outcome(Optional.empty()), observer, 0, 3)).isEmpty();
  }

  @Test
  void a_crash_is_one_line() {
    Compilation.Outcome crashed = outcome(Optional.of("java.lang.StackOverflowError"));
    assertThat(Troubles.of(crashed, observer, 2, 3))
        .containsExactly(
            "javac crashed (java.lang.StackOverflowError); 2 of 3 files were not checked");
  }

  @Test
  void an_early_end_is_said() {
    assertThat(Troubles.of(outcome(Optional.empty()), observer, 1, 3))
        .containsExactly("javac ended early; 1 of 3 files were not checked");
  }

  private static Compilation.Outcome outcome(Optional<String> crash) {
    return new Compilation.Outcome(List.of(), crash);
  }
}
