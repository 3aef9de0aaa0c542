import java.nio.channels.AsynchronousFileChannel;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** A post office that has its work done elsewhere. */
abstract class OutOfSight extends java.util.TimerTask {
    private final ExecutorService desk;
    private final Carrier carrier;
    private final AsynchronousFileChannel road;

    OutOfSight(ExecutorService desk, Carrier carrier, AsynchronousFileChannel road) {
        this.desk = desk;
        this.carrier = carrier;
        this.road = road;
    }

    abstract void sort();

    // beyond: quiet, where the task comes from is not known, nor what it does
    void given(java.util.function.Supplier<Runnable> letters) {
        desk.submit(letters.get());
        Runnable letter = letters.get();
        desk.submit(letter);
    }

    // beyond: a method of this file makes it
    void made(boolean careful) {
        desk.submit(careful());
        desk.submit(careless()); // flag
        desk.submit(careful ? careful() : careless()); // flag
    }

    private Runnable careful() {
        return () -> {
            try {
                sort();
            } catch (RuntimeException e) {
                e.printStackTrace();
            }
        };
    }

    private Runnable careless() {
        return () -> sort();
    }

    // beyond: quiet, a method of a superclass whose source is not at hand is all that is done
    void inherited() {
        desk.submit(() -> cancel());
        desk.submit(this::cancel);
    }

    // row 7: what the method returns is another file's, and nobody ever looks at it
    void delegated() {
        post("to the mayor");
    }

    private Future<?> post(String letter) {
        return road.lock(letter.length(), 1, false);
    }

    // row 7: the same, and other code shows that it has to be looked at
    void forgotten() throws ExecutionException, InterruptedException {
        deliver("to the miller").get();
        deliver("to the baker"); // flag
    }

    private Future<?> deliver(String letter) {
        return road.lock(letter.length(), 1, false);
    }

    // row 7: quiet, a promise that this file never fails
    void answered() {
        ask();
    }

    private CompletableFuture<String> ask() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        carrier.ask(answer);
        return answer;
    }

    // row 7: one that it fails
    void refused() {
        demand(); // flag
    }

    private CompletableFuture<String> demand() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        carrier.ask(answer);
        answer.completeExceptionally(new IllegalStateException("late"));
        return answer;
    }

    // beyond: quiet, the outcome goes to the promise that is handed over
    void toPromise(CompletableFuture<String> promise) {
        sendTo(promise);
        sendTo(new Letter(promise));
    }

    private CompletableFuture<Void> sendTo(Object letter) {
        return CompletableFuture.runAsync(() -> sort(), desk);
    }

    record Letter(CompletableFuture<String> answer) {}

    // row 7: quiet, what a method that ends something returns
    void returned(boolean full) {
        giveBack(full);
    }

    private CompletableFuture<Void> giveBack(boolean full) {
        return full ? destroyLetter() : CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> destroyLetter() {
        return CompletableFuture.runAsync(() -> sort(), desk);
    }

    // beyond: quiet, collections do not fail by themselves, and the rest is caught
    void refill(java.util.Queue<String> pool) {
        desk.submit(() -> pool.add(open()));
        desk.submit(this::openAgain);
    }

    private String open() {
        try {
            sort();
            return "open";
        } catch (RuntimeException e) {
            return "";
        }
    }

    private void openAgain() {
        java.util.Set<String> names = java.util.Collections.emptySet();
        try {
            sort();
        } catch (Exception e) {
            e.printStackTrace();
        }
        if (names.isEmpty()) {
            desk.execute(this::sort);
        }
    }

    interface Carrier {
        void ask(CompletableFuture<String> answer);
    }

    // row 1: a task that a caller gives
    void ofCaller(Callable<String> letter) {
        desk.submit(letter); // flag
    }
}
