package shop.payments;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** Exchange rates, asked for once an hour. */
public final class ExchangeRates {
  private final Cache<String, BigDecimal> known =
      CacheBuilder.newBuilder().expireAfterWrite(Duration.ofHours(1)).build();
  private final Function<String, BigDecimal> source;
  private final Executor executor;

  public ExchangeRates(Function<String, BigDecimal> source, Executor executor) {
    this.source = source;
    this.executor = executor;
  }

  public CompletableFuture<BigDecimal> of(String currency) {
    BigDecimal rate = known.getIfPresent(currency);
    return rate != null
        ? CompletableFuture.completedFuture(rate)
        : CompletableFuture.supplyAsync(() -> load(currency), executor);
  }

  private BigDecimal load(String currency) {
    BigDecimal rate = source.apply(currency);
    known.put(currency, rate);
    return rate;
  }
}
