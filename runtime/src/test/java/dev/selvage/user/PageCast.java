package dev.selvage.user;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Who else plays in the examples of {@code docs/runtime.md}: the class that they extend. */
public abstract class PageCast {
  /** What a page of the shop shows. */
  public record Offer(int cents, int stock) {}

  /** What the callers of the shop expect. */
  public static final class ShopException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ShopException(Throwable cause) {
      super(cause);
    }
  }

  private static final Map<String, Integer> PRICES = Map.of("tea", 350, "rice", 520, "oil", 410);

  protected final List<String> skus = List.of("tea", "rice", "oil");
  protected final CompletableFuture<?>[] orders = {};

  /** Starts no thread before it is used, and no example that runs does. */
  protected final ExecutorService executor = Executors.newFixedThreadPool(2);

  private final CountDownLatch never = new CountDownLatch(1);
  private final CountDownLatch booking = new CountDownLatch(1);

  protected static int price(String sku) throws IOException {
    if (sku.equals("rum")) {
      throw new IOException("no answer for " + sku);
    }
    return cachedPrice(sku);
  }

  protected static int cachedPrice(String sku) {
    Integer cents = PRICES.get(sku);
    if (cents == null) {
      throw new NoSuchElementException(sku);
    }
    return cents;
  }

  /** Never answers. */
  protected int slowPrice(String sku) throws InterruptedException {
    never.await();
    return cachedPrice(sku);
  }

  protected static int stock(String sku) throws IOException {
    return sku.length();
  }

  protected static String pay(String sku) throws IOException {
    return "paid " + sku;
  }

  protected static String mirror(String place) {
    if (place.equals("broken")) {
      throw new IllegalStateException("no page of " + place);
    }
    return "page of " + place;
  }

  protected static String load(int order) {
    return "order " + order;
  }

  protected static void send(String what) {}

  protected static void log(Object what) {}

  /** Goes on until it is told to stop, and fails at that. */
  protected void bookAndFailToUndo(String sku) {
    booking.countDown();
    try {
      never.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("could not undo " + sku, e);
    }
  }

  /** Fails, but not before the other one has begun. */
  protected int bookInVain(String sku) throws IOException, InterruptedException {
    booking.await();
    return price(sku);
  }
}
