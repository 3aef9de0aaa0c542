import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The block waits for its loaves, and looks at none. */
public class Resources {
    void bake() {}

    // row 21: a local executor that the block closes
    void closed() {
        try (ExecutorService oven = Executors.newFixedThreadPool(2)) {
            oven.submit(this::bake); // flag: nobody learns
        }
        try (var ovens = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                ovens.submit(this::bake); // flag
            }
        }
    }

    // row 21: quiet, waited for, or executed, where the thread's handler sees a failure
    void seen() throws InterruptedException, ExecutionException {
        try (ExecutorService oven = Executors.newFixedThreadPool(2)) {
            Future<?> loaf = oven.submit(this::bake);
            oven.execute(this::bake);
            loaf.get();
        }
    }
}
