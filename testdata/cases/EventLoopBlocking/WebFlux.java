import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Controllers, functions and filters of WebFlux. */
@RestController
public class WebFlux {
    private final JdbcTemplate jdbc;
    private final RestTemplate rest;
    private final WebClient client;

    WebFlux(JdbcTemplate jdbc, RestTemplate rest, WebClient client) {
        this.jdbc = jdbc;
        this.rest = rest;
        this.client = client;
    }

    // row 10: it returns a Mono, and asks the database on the way
    @GetMapping("/orders")
    public Mono<Integer> count() {
        Integer count = jdbc.queryForObject("select count(*) from orders", Integer.class); // flag: WebFlux calls its handlers
        return Mono.justOrEmpty(count);
    }

    // row 3: a client that need not block
    @GetMapping("/stock")
    public Mono<String> stock() {
        String stock = client.get().retrieve().bodyToMono(String.class).block(); // flag: Mono.block
        return Mono.justOrEmpty(stock);
    }

    // row 17: a loop subscribes to what a handler returns
    @GetMapping("/prices")
    public Mono<String> prices() {
        return Mono.fromCallable(() -> rest.getForObject("https://prices", String.class)); // flag: RestTemplate
    }

    // row 17: elsewhere
    @GetMapping("/prices/moved")
    public Mono<String> pricesMoved() {
        return Mono.fromCallable(() -> rest.getForObject("https://prices", String.class))
            .subscribeOn(Schedulers.boundedElastic());
    }

    // row 10: it returns a value, and Spring calls it where it may wait, or not
    @GetMapping("/name")
    public String name() {
        return rest.getForObject("https://name", String.class);
    }

    // row 18: in an operator
    @GetMapping("/names")
    public Flux<String> names() {
        return client.get().retrieve().bodyToFlux(String.class).map(this::described);
    }

    private String described(String name) {
        return rest.getForObject("https://names/" + name, String.class); // flag: reached from this function by `described`
    }

    // row 10: functions
    RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
            .GET("/a", request -> ServerResponse.ok().bodyValue(rest.getForObject("https://a", String.class))) // flag
            .build();
    }

    /** A filter. */
    static class Slow implements WebFilter {
        // row 1: for every request
        @Override
        public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
            try {
                Thread.sleep(10); // flag: Mono.delay
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return chain.filter(exchange);
        }
    }
}
