import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Failures that are seen although the handle is dropped. */
abstract class SeenElsewhere {
    private static final Logger LOG = Logger.getLogger("yard");
    private final ExecutorService desk;
    private final ScheduledExecutorService clock;

    SeenElsewhere(ExecutorService desk, ScheduledExecutorService clock) {
        this.desk = desk;
        this.clock = clock;
    }

    // row 20: quiet, logged before it is thrown again
    void logged() {
        desk.submit(
                () -> {
                    assert LOG != null;
                    try {
                        return weigh();
                    } catch (Throwable t) {
                        LOG.log(Level.WARNING, "not weighed", t);
                        throw t;
                    }
                });
    }

    // row 20: thrown again, and nobody says a word
    void thrownAgain() {
        desk.submit( // flag
                () -> {
                    try {
                        return weigh();
                    } catch (Throwable t) {
                        LOG.info("not weighed");
                        throw t;
                    }
                });
    }

    // row 7: quiet, the method logs what its tasks throw
    void throughOwnMethod() {
        atTheDesk(this::weigh);
    }

    private CompletableFuture<Integer> atTheDesk(Callable<Integer> task) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return task.call();
                    } catch (Exception e) {
                        LOG.log(Level.WARNING, "failed at the desk", e);
                        throw new IllegalStateException(e);
                    }
                },
                desk);
    }

    // beyond: quiet, it promises to run what it is given, and no more
    void execute(Runnable task) {
        desk.submit(task);
    }

    // beyond: quiet, for once
    void schedule(Runnable task, long delay) {
        clock.schedule(task, delay, TimeUnit.SECONDS);
    }

    // beyond: the task is its own, not its caller's
    void scheduleOwn(long delay) {
        clock.schedule(this::weigh, delay, TimeUnit.SECONDS); // flag
    }

    // row 5: quiet, what goes on either way has a promise to answer to
    void eitherWay(CompletableFuture<Integer> answer) {
        reweigh().whenComplete((done, failure) -> weighInto(answer));
    }

    abstract Integer weigh() throws Exception;

    abstract CompletableFuture<Void> reweigh();

    abstract void weighInto(CompletableFuture<Integer> answer);
}
