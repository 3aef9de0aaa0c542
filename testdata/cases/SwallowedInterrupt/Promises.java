import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Flow;

/** The failure travels on to another; this thread's flag does not. */
public class Promises {
    private final BlockingQueue<String> tables;
    private final ExecutorService waiters;

    Promises(BlockingQueue<String> tables, ExecutorService waiters) {
        this.tables = tables;
        this.waiters = waiters;
    }

    /** As Netty's and Vert.x's. */
    interface Promise<T> {
        boolean tryFailure(Throwable cause);

        void fail(Throwable cause);

        void complete(T value);
    }

    /** As Reactor's. */
    interface MonoSink<T> {
        void success(T value);

        void error(Throwable e);
    }

    // row 42: completeExceptionally
    CompletableFuture<String> book() {
        CompletableFuture<String> booked = new CompletableFuture<>();
        try {
            booked.complete(tables.take());
        } catch (InterruptedException e) { // flag
            booked.completeExceptionally(e);
        }
        return booked;
    }

    // row 42: a promise
    void bookFor(Promise<String> promise) {
        try {
            promise.complete(tables.take());
        } catch (InterruptedException e) { // flag
            promise.fail(e);
        }
    }

    // row 42: a sink, through a broad handler
    void bookInto(MonoSink<String> sink) {
        try {
            sink.success(tables.take());
        } catch (Exception e) { // flag
            sink.error(e);
        }
    }

    // row 42: onError
    void bookFlowing(Flow.Subscriber<String> subscriber) {
        try {
            subscriber.onNext(tables.take());
            subscriber.onComplete();
        } catch (InterruptedException e) { // flag
            subscriber.onError(e);
        }
    }

    // row 42: with the flag restored
    CompletableFuture<String> bookRestoring() {
        CompletableFuture<String> booked = new CompletableFuture<>();
        try {
            booked.complete(tables.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            booked.completeExceptionally(e);
        }
        return booked;
    }

    // row 42: with the flag restored last
    void bookForRestoring(Promise<String> promise) {
        try {
            promise.complete(tables.take());
        } catch (Exception e) {
            promise.tryFailure(e);
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // row 42: ends a pool's task
    CompletableFuture<String> bookLater() {
        CompletableFuture<String> booked = new CompletableFuture<>();
        waiters.execute(
                () -> {
                    try {
                        booked.complete(tables.take());
                    } catch (InterruptedException e) {
                        booked.completeExceptionally(e);
                    }
                });
        return booked;
    }

    // row 42: ends a pool's task, through a broad handler
    void bookLaterInto(MonoSink<String> sink) {
        waiters.submit(
                () -> {
                    try {
                        sink.success(tables.take());
                    } catch (Throwable t) {
                        sink.error(t);
                    }
                });
    }

    // row 42: ends a thread's own top frame
    Thread bookInThread(Promise<String> promise) {
        return new Thread(
                () -> {
                    try {
                        promise.complete(tables.take());
                    } catch (InterruptedException e) {
                        promise.fail(e);
                    }
                });
    }

    // row 42: the task goes on
    void bookTwice(Promise<String> first, Promise<String> second) {
        waiters.execute(
                () -> {
                    try {
                        first.complete(tables.take());
                    } catch (InterruptedException e) { // flag
                        first.fail(e);
                    }
                    second.complete(tables.remove());
                });
    }

    // beyond: a failed future is returned
    CompletableFuture<String> bookNow() {
        try {
            return CompletableFuture.completedFuture(tables.take());
        } catch (InterruptedException e) { // flag
            return CompletableFuture.failedFuture(e);
        }
    }

    // beyond: nothing is said of the cause
    CompletableFuture<String> bookSilently() {
        CompletableFuture<String> booked = new CompletableFuture<>();
        try {
            booked.complete(tables.take());
        } catch (InterruptedException e) { // flag
            booked.cancel(false);
        }
        return booked;
    }
}
