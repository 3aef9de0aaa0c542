package dev.selvage.scope;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** How two actors meet at the step where they race, and wait for each other after it. */
final class Spin {
  /** More than a race takes; then there may be fewer processors than actors. */
  private static final int BEFORE_YIELD = 2_000;

  private static final int LONGEST_DELAY = 200;

  private Spin() {}

  /** Waits until a condition that another actor brings about. */
  static void until(BooleanSupplier condition) {
    for (int spins = 0; !condition.getAsBoolean(); spins++) {
      if (spins < BEFORE_YIELD) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }

  /** Lets less than a microsecond pass, so that each order of the steps comes up. */
  static void briefly() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    for (int left = random.nextInt(LONGEST_DELAY); left > 0; left--) {
      random.nextInt();
    }
  }
}
