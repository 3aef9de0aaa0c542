import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Somebody cancelled the work, and the code goes on as if it had been done. */
public class DroppedCancellations {
    private static final Logger LOG = Logger.getLogger("reports");
    private final CompletableFuture<String> header;
    private final StringBuilder paper = new StringBuilder();
    private int missing;

    DroppedCancellations(CompletableFuture<String> header) {
        this.header = header;
    }

    private void print(String text) {
        paper.append(text).append('\n');
    }

    // row 1: empty
    void awaitHeader() {
        try {
            header.join();
        } catch (CancellationException e) { // flag
        }
        print("body");
    }

    // row 1: logs, and goes on
    void printHeader() {
        String text = "";
        try {
            text = header.join();
        } catch (CancellationException e) { // flag
            LOG.log(Level.INFO, "no header", e);
        }
        print(text);
    }

    // row 1: goes on with the next round
    void printAll(List<Future<String>> parts) throws InterruptedException, ExecutionException {
        for (Future<String> part : parts) {
            try {
                print(part.get());
            } catch (CancellationException e) { // flag
                continue;
            }
        }
    }

    // row 1: counted, and on it goes
    void countAll(List<CompletableFuture<String>> parts) {
        for (CompletableFuture<String> part : parts) {
            try {
                print(part.join());
            } catch (CancellationException e) { // flag
                missing++;
            }
        }
    }

    // row 1: one of several
    void printOrNot(Future<String> part) throws InterruptedException {
        try {
            print(part.get());
        } catch (CancellationException | ExecutionException e) { // flag
            LOG.log(Level.WARNING, "no part", e);
        }
        print("end");
    }

    // row 1: thrown on one of two paths
    void printStrict(boolean strict) {
        try {
            print(header.join());
        } catch (CancellationException e) { // flag
            if (strict) {
                throw e;
            }
        }
        print("end");
    }

    // row 1: waits for ever for somebody who was told not to answer
    void printRetrying(Future<String> part) throws InterruptedException, ExecutionException {
        while (missing < 100) {
            try {
                print(part.get());
                return;
            } catch (CancellationException e) { // flag
                missing++;
            }
        }
    }

    // row 1: quiet, thrown again
    void printOrThrow() {
        try {
            print(header.join());
        } catch (CancellationException e) {
            LOG.info("cancelled");
            throw e;
        }
    }

    // row 1: quiet, wrapped
    void printOrWrap() {
        try {
            print(header.join());
        } catch (CancellationException e) {
            throw new IllegalStateException("cancelled", e);
        }
    }

    // row 1: quiet, told to the caller
    Optional<String> printed() {
        try {
            return Optional.of(header.join());
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    // row 1: quiet, the work ends
    void printWhileWanted(List<CompletableFuture<String>> parts) {
        for (CompletableFuture<String> part : parts) {
            try {
                print(part.join());
            } catch (CancellationException e) {
                LOG.info("no longer wanted");
                break;
            }
        }
    }

    // row 1: quiet, the method ends
    void printFirst() {
        try {
            print(header.join());
        } catch (CancellationException e) {
            return;
        }
        print("body");
    }

    // row 1: quiet, handed on
    CompletableFuture<String> printedLater() {
        CompletableFuture<String> printed = new CompletableFuture<>();
        try {
            printed.complete(header.join());
        } catch (CancellationException e) {
            printed.completeExceptionally(e);
        }
        return printed;
    }

    // row 1: quiet, the dependent work is cancelled as well
    void cancelBody(CompletableFuture<String> body) {
        try {
            print(header.join());
        } catch (CancellationException e) {
            body.cancel(true);
        }
    }

    // row 1: quiet, it ends a pool's task
    void printInPool(ExecutorService printers) {
        printers.execute(
                () -> {
                    try {
                        print(header.join());
                    } catch (CancellationException e) {
                        LOG.info("cancelled");
                    }
                });
    }

    // row 1: quiet, it ends a thread's own run
    Thread printInThread() {
        return new Thread(
                () -> {
                    try {
                        print(header.join());
                    } catch (CancellationException e) {
                        LOG.info("cancelled");
                    }
                });
    }

    // row 1: a pool's task that goes on
    void printBothInPool(ExecutorService printers) {
        printers.execute(
                () -> {
                    try {
                        print(header.join());
                    } catch (CancellationException e) { // flag
                        LOG.info("cancelled");
                    }
                    print("body");
                });
    }
}
