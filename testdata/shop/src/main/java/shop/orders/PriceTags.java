package shop.orders;

import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import shop.payments.ExchangeRates;

/** Prices in the currency of the customer. */
public final class PriceTags {
  private final ExchangeRates rates;

  public PriceTags(ExchangeRates rates) {
    this.rates = rates;
  }

  /** What an order costs, in euros if the rate cannot be had. */
  public CompletableFuture<String> of(Order order, String currency) {
    return rates
        .of(currency)
        .thenApply(rate -> order.total().multiply(rate) + " " + currency)
        .exceptionally(thrown -> inEuros(order.total()));
  }

  private static String inEuros(BigDecimal total) {
    return total + " EUR";
  }
}
