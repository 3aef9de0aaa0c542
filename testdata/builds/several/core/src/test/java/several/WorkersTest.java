package several;

final class WorkersTest {
  void waits() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      System.err.println("interrupted");
    }
  }
}
