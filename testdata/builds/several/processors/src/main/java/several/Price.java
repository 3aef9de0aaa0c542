package several;

import com.google.auto.value.AutoValue;

@AutoValue
abstract class Price {
  abstract int cents();

  static Price of(int cents) {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      System.err.println("interrupted");
    }
    return new AutoValue_Price(cents);
  }
}
