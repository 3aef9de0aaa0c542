import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/** The failure still travels on. */
class PromiseFails {
    CompletableFuture<String> next(BlockingQueue<String> queue) {
        CompletableFuture<String> next = new CompletableFuture<>();
        try {
            next.complete(queue.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            next.completeExceptionally(e);
        }
        return next;
    }
}
