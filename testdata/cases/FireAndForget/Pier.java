// options: -XepOpt:FireAndForget:EveryCall=true
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** What EveryCall calls, in a file of its own. */
interface Pier {
    Future<?> call();

    Own own();

    CompletableFuture<Void> closeAsync();

    @Own.CanIgnoreReturnValue
    Future<?> hoot();

    interface Own {
        CompletableFuture<Void> run();

        @interface CanIgnoreReturnValue {}
    }
}
