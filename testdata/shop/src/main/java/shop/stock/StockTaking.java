package shop.stock;

/** Counts the stock while the shop is open. */
public final class StockTaking {
  private final Runnable counting;

  public StockTaking(Runnable counting) {
    this.counting = counting;
  }

  public void begin() {
    Thread counter = new Thread(counting, "stock-taking");
    counter.setDaemon(true);
    counter.start();
  }
}
