package shop.stock;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How many pieces are in stock, for the books. */
public final class PieceCount {
  private final StockConnection warehouse;

  public PieceCount(StockConnection warehouse) {
    this.warehouse = warehouse;
  }

  /** How many pieces there are of some articles, all in all. */
  public int pieces(List<String> articles) throws InterruptedException, ExecutionException {
    ExecutorService counter = Executors.newSingleThreadExecutor();
    Future<Integer> pieces =
        counter.submit(
            () -> {
              int sum = 0;
              for (String article : articles) {
                sum += warehouse.count(article);
              }
              return sum;
            });
    int counted = pieces.get();
    counter.shutdown();
    return counted;
  }
}
