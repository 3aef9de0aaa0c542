package shop.payments;

import com.google.gson.Gson;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The bank's web service. */
public final class HttpPaymentGateway implements PaymentGateway {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Gson gson = new Gson();
  private final URI address;

  public HttpPaymentGateway(URI address) {
    this.address = address;
  }

  @Override
  public Receipt charge(String order, String customer, BigDecimal amount) {
    Map<String, Object> body = Map.of("order", order, "customer", customer, "amount", amount);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(20))
            .POST(BodyPublishers.ofString(gson.toJson(body)))
            .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new PaymentException("the bank said " + response.statusCode() + " to " + order);
      }
      return gson.fromJson(response.body(), Receipt.class);
    } catch (IOException | InterruptedException e) {
      throw new PaymentException("no answer from the bank for " + order, e);
    }
  }
}
