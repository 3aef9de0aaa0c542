import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Ending a pool, ending a task. */
public class Shutdown {
    private final ExecutorService crew;

    Shutdown(ExecutorService crew) {
        this.crew = crew;
    }

    // row 44: as the documentation of ExecutorService has it
    void shutdownAndAwaitTermination() {
        crew.shutdown();
        try {
            if (!crew.awaitTermination(60, TimeUnit.SECONDS)) {
                crew.shutdownNow();
                if (!crew.awaitTermination(60, TimeUnit.SECONDS)) {
                    System.err.println("the crew did not leave");
                }
            }
        } catch (InterruptedException e) {
            crew.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    // row 44: the last line is missing
    void shutdownHalf() {
        crew.shutdown();
        try {
            crew.awaitTermination(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) { // flag
            crew.shutdownNow();
        }
    }

    // row 44: a loop that waits, as ExecutorService.close() does
    void close() {
        boolean terminated = crew.isTerminated();
        boolean interrupted = false;
        crew.shutdown();
        while (!terminated) {
            try {
                terminated = crew.awaitTermination(1L, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                if (!interrupted) {
                    crew.shutdownNow();
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // row 45: cancels what it waits for
    String await(Future<String> report) throws ExecutionException {
        try {
            return report.get();
        } catch (InterruptedException e) {
            report.cancel(true);
            Thread.currentThread().interrupt();
            return null;
        }
    }

    // row 45: cancels, and tells nobody
    String awaitOnly(Future<String> report) throws ExecutionException {
        try {
            return report.get();
        } catch (InterruptedException e) { // flag
            report.cancel(true);
            return null;
        }
    }

    // row 45: cancels all of them
    void awaitAll(List<Future<String>> reports) throws ExecutionException {
        try {
            for (Future<String> report : reports) {
                report.get();
            }
        } catch (InterruptedException e) {
            for (Future<String> report : reports) {
                report.cancel(true);
            }
            Thread.currentThread().interrupt();
        }
    }

    // beyond: the latch of a service that stops
    void stop(CountDownLatch drained) {
        try {
            if (!drained.await(5, TimeUnit.SECONDS)) {
                System.err.println("not drained");
            }
        } catch (InterruptedException e) { // flag
            System.err.println("interrupted, stopping anyway");
        } finally {
            crew.shutdownNow();
        }
    }

    // beyond: the same with the flag
    void stopRestoring(CountDownLatch drained) {
        try {
            if (!drained.await(5, TimeUnit.SECONDS)) {
                System.err.println("not drained");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            crew.shutdownNow();
        }
    }
}
