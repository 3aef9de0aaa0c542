import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Grains without a name. */
public class Unnamed {
    void sift() {}

    // row 11: a variable that nobody can read
    void unnamed(ExecutorService sieves) {
        var _ = sieves.submit(this::sift); // flag: the failure with it
        CompletableFuture<Void> _ = CompletableFuture.runAsync(this::sift); // flag
    }

    // row 11: quiet, it is waited for
    void waited() {
        var _ = CompletableFuture.runAsync(this::sift).join();
    }
}
