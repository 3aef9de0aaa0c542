import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;

/** Lost failures that the check does not see. */
class KnownMissedAlarms {

    // row 7: a method of another file of the project; in code with an asynchronous API of its own most
    // of these are meant so, so that one has to ask for them, as EveryCall.java does
    void ofAnotherFile(OwnMethods ferry) {
        OwnMethods.moor();
        ferry.sail();
    }

    // row 12: an array, of which nobody reads an element
    void inAnArray(ExecutorService desk, Runnable task) {
        Future<?>[] all = new Future<?>[1];
        all[0] = desk.submit(task);
    }

    // beyond: the task is its own future, and may be somebody's else
    void futureAsTask(ForkJoinPool desk, Runnable task) {
        desk.submit(ForkJoinTask.adapt(task));
    }

    // beyond: a method that ends something is taken to be asked for its effect alone
    void ending() {
        closeAsync();
    }

    private CompletableFuture<Void> closeAsync() {
        return CompletableFuture.runAsync(() -> flush());
    }

    private void flush() {
        throw new IllegalStateException("full");
    }
}
