package shop.payments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Asks for the exchange rates before a customer does. */
public final class RateRefresher {
  private final Function<String, BigDecimal> source;
  private final List<String> currencies;
  private final Map<String, BigDecimal> known = new ConcurrentHashMap<>();

  public RateRefresher(Function<String, BigDecimal> source, List<String> currencies) {
    this.source = source;
    this.currencies = List.copyOf(currencies);
  }

  public void start(ScheduledExecutorService clock) {
    clock.scheduleWithFixedDelay(this::refresh, 0, 50, TimeUnit.MINUTES);
  }

  public Map<String, BigDecimal> known() {
    return Map.copyOf(known);
  }

  private void refresh() {
    for (String currency : currencies) {
      known.put(currency, source.apply(currency));
    }
  }
}
