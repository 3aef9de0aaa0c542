package shop.payments;

/** No money came. */
public final class PaymentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public PaymentException(String message) {
    super(message);
  }

  public PaymentException(String message, Throwable cause) {
    super(message, cause);
  }
}
