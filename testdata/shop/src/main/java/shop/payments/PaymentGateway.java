package shop.payments;

import java.math.BigDecimal;

/** Takes money from a customer. */
public interface PaymentGateway {
  Receipt charge(String order, String customer, BigDecimal amount);
}
