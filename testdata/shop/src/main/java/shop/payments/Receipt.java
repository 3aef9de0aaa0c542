package shop.payments;

import java.math.BigDecimal;

public record Receipt(String order, BigDecimal amount, String reference) {}
