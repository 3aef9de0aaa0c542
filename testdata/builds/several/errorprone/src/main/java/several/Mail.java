package several;

final class Mail {
  void send() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      System.err.println("interrupted");
    }
  }
}
