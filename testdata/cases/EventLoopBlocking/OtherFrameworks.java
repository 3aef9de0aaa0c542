import com.hazelcast.map.EntryProcessor;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Blocking;
import com.linecorp.armeria.server.annotation.Get;
import io.grpc.ManagedChannelBuilder;
import io.grpc.stub.StreamObserver;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import jakarta.ws.rs.GET;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.apache.curator.framework.api.BackgroundCallback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.mina.core.service.IoHandlerAdapter;
import org.apache.mina.core.session.IoSession;
import org.apache.zookeeper.WatchedEvent;
import org.apache.zookeeper.Watcher;

/** The loops of other frameworks, a sleep or a file on each. */
public class OtherFrameworks {

    // row 1: Mutiny, whose operators run where the signals come from
    Uni<String> transformed(Uni<String> names) {
        return names.onItem().transform(name -> pauseInUni(name));
    }

    // row 18: moved in front of it
    Uni<String> emitted(Uni<String> names) {
        return names.emitOn(Infrastructure.getDefaultWorkerPool()).map(name -> pause(name));
    }

    // row 17: described, and moved
    Uni<String> described() {
        return Uni.createFrom()
            .item(() -> pause("a"))
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    // row 16: evaluated before
    Uni<String> eager() throws Exception {
        return Uni.createFrom()
            .item(Files.readString(Path.of("a"))) // flag: before anybody subscribes && ArchUnit: quiet
            .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Quarkus. */
    static class Resource {
        // row 1: it returns a Uni, so a loop calls it
        @GET
        public Uni<String> loaded() throws Exception {
            Thread.sleep(10); // flag: Quarkus
            return Uni.createFrom().nullItem();
        }

        // row 22: it says that it waits
        @GET
        @io.smallrye.common.annotation.Blocking
        public Uni<String> loadedByWorker() throws Exception {
            Thread.sleep(10);
            return Uni.createFrom().nullItem();
        }

        // row 1: it returns a value, so a worker calls it
        @GET
        public String value() throws Exception {
            Thread.sleep(10);
            return "";
        }
    }

    // row 1: RxJava's threads for computations
    Observable<String> computed(Observable<String> names) {
        return names.observeOn(Schedulers.computation()).map(name -> pauseInRx(name));
    }

    // row 14: RxJava's threads for waits, and nobody knows which
    Observable<String> io(Observable<String> names) {
        return names.observeOn(Schedulers.io()).map(name -> pause(name)).mergeWith(names.map(n -> pause(n)));
    }

    // row 1: RxJava's timers
    Observable<Long> ticks() {
        return Observable.interval(1, TimeUnit.SECONDS).doOnNext(tick -> pauseAtTick(tick));
    }

    /** gRPC, with an executor that runs in its caller. */
    static class Answers implements StreamObserver<String> {
        static Object channel() {
            return ManagedChannelBuilder.forTarget("shop").directExecutor().build();
        }

        // row 15: direct
        @Override
        public void onNext(String value) {
            pauseInGrpc(value);
        }

        @Override
        public void onError(Throwable t) {}

        @Override
        public void onCompleted() {}
    }

    // row 1: ZooKeeper
    Watcher watcher =
        new Watcher() {
            @Override
            public void process(WatchedEvent event) {
                pauseInWatcher(event.getPath());
            }
        };

    // row 1: Curator
    BackgroundCallback callback = (client, event) -> pauseInCurator(event.getPath());

    // row 1: Kafka
    void send(KafkaProducer<String, String> producer, ProducerRecord<String, String> order) {
        producer.send(order, (metadata, failure) -> pauseInKafka(metadata.topic()));
    }

    // row 1: Lettuce
    CompletionStage<String> redis(RedisAsyncCommands<String, String> commands) {
        RedisFuture<String> order = commands.get("order");
        return order.thenApply(value -> pauseInRedis(value));
    }

    // row 14: Lettuce, then another thread
    CompletionStage<String> redisMoved(RedisAsyncCommands<String, String> commands, java.util.concurrent.Executor workers) {
        return commands.get("order").thenApplyAsync(value -> pause(value), workers);
    }

    // row 1: the JDK's client, perhaps
    CompletionStage<String> http(HttpClient client, java.net.http.HttpRequest request) {
        return client.sendAsync(request, BodyHandlers.ofString()).thenApply(answer -> pauseInHttp(answer.body()));
    }

    /** Undertow. */
    static class Handler implements HttpHandler {
        // row 23: it asks
        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            if (exchange.isInIoThread()) {
                Thread.sleep(10); // flag: Undertow && ArchUnit: quiet
                exchange.dispatch(this);
                return;
            }
            Thread.sleep(10);
        }
    }

    /** Undertow, in a worker. */
    static class BlockingHandler implements HttpHandler {
        // row 23: only a worker may do that
        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            exchange.startBlocking();
            Thread.sleep(10);
        }
    }

    /** Armeria. */
    static class Service implements HttpService {
        // row 1: a service runs on a loop
        @Override
        public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) throws Exception {
            Thread.sleep(10); // flag: Armeria
            return HttpResponse.of(200);
        }

        @Get("/a")
        public String get() throws Exception {
            Thread.sleep(10); // flag: @Blocking
            return "";
        }

        // row 22: not a loop
        @Get("/b")
        @Blocking
        public String getByWorker() throws Exception {
            Thread.sleep(10);
            return "";
        }
    }

    /** MINA. */
    static class Sessions extends IoHandlerAdapter {
        // row 1: an I/O processor
        @Override
        public void messageReceived(IoSession session, Object message) throws Exception {
            Thread.sleep(10); // flag: MINA
        }
    }

    /** Hazelcast. */
    static class Entries implements EntryProcessor<String, String, String> {
        private static final long serialVersionUID = 1L;

        // row 1: the thread of a partition
        @Override
        public String process(Map.Entry<String, String> entry) {
            return pauseInPartition(entry.getValue());
        }
    }

    private static String pause(String name) {
        sleep();
        return name;
    }

    private static void sleep() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String pauseInUni(String name) {
        new java.io.File(name).exists(); // note
        return name;
    }

    private static String pauseInRx(String name) {
        new java.io.File(name).exists(); // note: computation scheduler
        return name;
    }

    private static void pauseAtTick(long tick) {
        new java.io.File("a").exists(); // note
    }

    private static void pauseInGrpc(String name) {
        new java.io.File(name).exists(); // note: direct executor
    }

    private static void pauseInWatcher(String name) {
        new java.io.File(name).exists(); // note: ZooKeeper
    }

    private static void pauseInCurator(String name) {
        new java.io.File(name).exists(); // note: Curator
    }

    private static void pauseInKafka(String name) {
        new java.io.File(name).exists(); // note: producer
    }

    private static String pauseInRedis(String name) {
        new java.io.File(name).exists(); // note: Lettuce
        return name;
    }

    private static String pauseInHttp(String name) {
        sleepInHttp(); // a sleep is worth more than a question to the file system
        return name;
    }

    private static void sleepInHttp() {
        try {
            Thread.sleep(10); // note: may block
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String pauseInPartition(String name) {
        new java.io.File(name).exists(); // note: partition
        return name;
    }
}
