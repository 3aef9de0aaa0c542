package shop.orders;

import java.math.BigDecimal;
import java.util.List;

public record Order(String id, String customer, List<OrderLine> lines, BigDecimal total) {}
