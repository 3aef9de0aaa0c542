package several;

import lombok.Getter;
import lombok.RequiredArgsConstructor;

@Getter
@RequiredArgsConstructor
final class Order {
  private final String number;

  String slow(Order other) {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      return other.getNumber();
    }
    return number;
  }
}
