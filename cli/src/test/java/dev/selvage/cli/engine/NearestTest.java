package dev.selvage.cli.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> NAMES = List.of("InterruptSpin", "SwallowedInterrupt");

  @Test
  void a_slip_of_the_finger_is_understood() {
    assertThat(Nearest.to("SwalowedInterupt", NAMES)).contains("SwallowedInterrupt");
    assertThat(Nearest.to("interruptspin", NAMES)).contains("InterruptSpin");
  }

  @Test
  void another_word_is_not() {
    assertThat(Nearest.to("NullAway", NAMES)).isEmpty();
    assertThat(Nearest.to("x", List.of())).isEmpty();
  }
}
