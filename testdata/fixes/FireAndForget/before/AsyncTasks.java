import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The executor is an argument, and the task has a result. */
public class AsyncTasks {
    public static void main(String[] args) {
        ExecutorService clerks = Executors.newSingleThreadExecutor();
        CompletableFuture.runAsync(() -> print("stamped", args), clerks);
        clerks.shutdown();
    }

    private static String print(String done, String[] args) {
        if (args.length > 0) {
            throw new IllegalStateException("not " + done);
        }
        System.out.println(done);
        return done;
    }
}
