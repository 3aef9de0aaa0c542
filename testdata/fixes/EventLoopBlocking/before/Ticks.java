import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** A timer whose ticks wait. */
class Ticks {
    public static void main(String[] args) {
        boolean asks = args.length > 0;
        Flux.interval(Duration.ofMillis(1))
            .take(3)
            .doOnNext(tick -> wait(tick, asks))
            .blockLast();
        System.out.println("done");
    }

    private static void wait(long tick, boolean asks) {
        if (asks) {
            System.out.println(Schedulers.isInNonBlockingThread() ? "a loop" : "a thread that may wait");
        }
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
