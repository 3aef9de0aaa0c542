import io.netty.channel.DefaultEventLoop;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.BlockingOperationException;
import io.vertx.core.Vertx;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import reactor.blockhound.BlockHound;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Code that blocks a loop, or does not, run under the detectors of the frameworks: BlockHound for
 * what parks or reads, Reactor's own check of {@code block()}, Netty's own check of {@code sync()}.
 * Prints the names of the scenarios in which one of them complained.
 */
public class Scenarios {
    private static final Set<String> COMPLAINTS = ConcurrentHashMap.newKeySet();
    private static final EventLoop LOOP = new DefaultEventLoop();
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);
    private static final Vertx VERTX = Vertx.vertx();

    public static void main(String[] args) throws Exception {
        BlockHound.builder()
            .loadIntegrations()
            .nonBlockingThreadPredicate(
                known -> known.or(thread -> thread.getName().startsWith("vert.x-eventloop")))
            .blockingMethodCallback(method -> COMPLAINTS.add(method.toString()))
            .install();
        for (Method scenario : Scenarios.class.getDeclaredMethods()) {
            if (scenario.getReturnType() == CompletableFuture.class) {
                run(scenario);
            }
        }
        System.exit(0);
    }

    private static void run(Method scenario) throws Exception {
        // what the libraries load and start when they are used for the first time is not meant
        attempt(scenario);
        COMPLAINTS.clear();
        attempt(scenario);
        if (!COMPLAINTS.isEmpty()) {
            System.out.println(scenario.getName());
        }
    }

    private static void attempt(Method scenario) throws Exception {
        try {
            ((CompletableFuture<?>) scenario.invoke(null)).handle(Scenarios::complaint).join();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object complaint(Object result, Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof BlockingOperationException
                || each instanceof IllegalStateException
                    && String.valueOf(each.getMessage()).contains("are blocking, which is not supported")) {
                COMPLAINTS.add(each.toString());
            }
        }
        return result;
    }

    static CompletableFuture<?> reactorParksAtTick() {
        return Flux.interval(Duration.ofMillis(1))
            .take(1)
            .doOnNext(tick -> LockSupport.parkNanos(1))
            .then()
            .toFuture();
    }

    static CompletableFuture<?> reactorParksElsewhere() {
        return Flux.interval(Duration.ofMillis(1))
            .take(1)
            .publishOn(Schedulers.boundedElastic())
            .doOnNext(tick -> LockSupport.parkNanos(1))
            .then()
            .toFuture();
    }

    static CompletableFuture<?> reactorReadsBehindDelay() {
        return Mono.delay(Duration.ofMillis(1))
            .map(
                tick -> {
                    try (FileInputStream in = new FileInputStream("/dev/null")) {
                        return in.read();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
            .toFuture();
    }

    static CompletableFuture<?> reactorReadsWhereItSubscribes() {
        return Mono.fromCallable(
                () -> {
                    try (FileInputStream in = new FileInputStream("/dev/null")) {
                        return in.read();
                    }
                })
            .subscribeOn(Schedulers.boundedElastic())
            .toFuture();
    }

    static CompletableFuture<?> reactorBlocksInOperator() {
        return Mono.delay(Duration.ofMillis(1)).map(tick -> Mono.just(tick).hide().block()).toFuture();
    }

    static CompletableFuture<?> reactorBlocksInOperatorElsewhere() {
        return Mono.delay(Duration.ofMillis(1))
            .publishOn(Schedulers.boundedElastic())
            .map(tick -> Mono.just(tick).hide().block())
            .toFuture();
    }

    static CompletableFuture<?> reactorTaskOfParallelTakes() {
        BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
        CompletableFuture<String> taken = new CompletableFuture<>();
        Schedulers.parallel()
            .schedule(
                () -> {
                    try {
                        taken.complete(queue.take());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        WORKERS.execute(
            () -> {
                LockSupport.parkNanos(1_000_000);
                queue.add("a");
            });
        return taken;
    }

    static CompletableFuture<?> reactorTaskOfElasticTakes() {
        BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
        CompletableFuture<String> taken = new CompletableFuture<>();
        Schedulers.boundedElastic()
            .schedule(
                () -> {
                    try {
                        taken.complete(queue.take());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        WORKERS.execute(
            () -> {
                LockSupport.parkNanos(1_000_000);
                queue.add("a");
            });
        return taken;
    }

    static CompletableFuture<?> reactorAsksBefore() {
        return Mono.delay(Duration.ofMillis(1))
            .doOnNext(
                tick -> {
                    if (!Schedulers.isInNonBlockingThread()) {
                        LockSupport.parkNanos(1);
                    }
                })
            .toFuture();
    }

    static CompletableFuture<?> nettyParksOnLoop() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        LOOP.execute(
            () -> {
                LockSupport.parkNanos(1);
                done.complete(null);
            });
        return done;
    }

    static CompletableFuture<?> nettyParksInWorker() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        WORKERS.execute(
            () -> {
                LockSupport.parkNanos(1);
                LOOP.execute(() -> done.complete(null));
            });
        return done;
    }

    static CompletableFuture<?> nettyWaitsForItsLoop() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        LOOP.execute(
            () -> {
                try {
                    LOOP.newPromise().awaitUninterruptibly();
                } catch (RuntimeException e) {
                    done.completeExceptionally(e);
                }
            });
        return done;
    }

    static CompletableFuture<?> nettyAsksBefore() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        LOOP.execute(
            () -> {
                if (!LOOP.inEventLoop()) {
                    LockSupport.parkNanos(1);
                }
                done.complete(null);
            });
        return done;
    }

    static CompletableFuture<?> nettyAsksWhatIsDone() {
        CompletableFuture<String> done = new CompletableFuture<>();
        CompletableFuture<String> answer = CompletableFuture.completedFuture("a");
        LOOP.execute(
            () -> {
                if (answer.isDone()) {
                    done.complete(answer.join());
                }
            });
        return done;
    }

    static CompletableFuture<?> vertxParksOnContext() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        VERTX.runOnContext(
            nothing -> {
                LockSupport.parkNanos(1);
                done.complete(null);
            });
        return done;
    }

    static CompletableFuture<?> vertxParksInWorker() {
        return VERTX.executeBlocking(
                () -> {
                    LockSupport.parkNanos(1);
                    return "a";
                })
            .toCompletionStage()
            .toCompletableFuture();
    }
}
