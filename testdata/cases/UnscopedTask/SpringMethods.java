import java.util.concurrent.CompletableFuture;
import org.springframework.scheduling.annotation.Async;

/** Pigeons that fly on their own. */
public class SpringMethods {
    // row 9: returns nothing
    @Async
    public void fly() {} // note

    @Async("loft")
    public void land( // note: callers of `land` cannot wait for it
            String loft) {}

    // row 9: returns a future
    @Async
    public CompletableFuture<Void> home() {
        return CompletableFuture.completedFuture(null);
    }

    // beyond: another annotation
    @Deprecated
    public void sit() {}
}
