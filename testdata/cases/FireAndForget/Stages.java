import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Letters that are fetched and answered, one stage after the other. */
public abstract class Stages {
    private static final Logger LOG = Logger.getLogger("letters");
    private final CompletableFuture<String> mail = new CompletableFuture<>();

    abstract CompletableFuture<String> fetch();

    abstract CompletableFuture<String> answer(String letter);

    abstract void read(Object letter);

    // row 2: no end
    void dropped(Executor desk, Runnable task) {
        CompletableFuture.runAsync(task); // flag: CompletableFuture
        CompletableFuture.runAsync(task, desk); // flag
        CompletableFuture.supplyAsync(() -> "dear").thenAccept(this::read); // flag: end the chain
        CompletableFuture.supplyAsync(() -> "dear", desk).thenApply(String::trim).thenRun(task); // flag
    }

    // row 3: a stage
    void stage(CompletionStage<String> stage) {
        stage.thenAccept(this::read); // flag: CompletionStage
    }

    // row 4: an end that is told of failures
    void exceptionally() {
        fetch().thenAccept(this::read).exceptionally(t -> null); // flag(LostFailure)
        fetch()
                .thenAccept(this::read)
                .exceptionally(
                        t -> {
                            LOG.log(Level.WARNING, "lost", t);
                            return null;
                        });
    }

    // row 4: not the end
    void exceptionallyTooEarly() {
        fetch().exceptionally(t -> "none").thenAccept(this::read); // flag && flag(LostFailure)
        fetch().exceptionally(t -> "none").thenRun(() -> LOG.info("read")); // flag(LostFailure)
    }

    // row 5: reads the throwable
    void observed() {
        fetch().whenComplete((letter, t) -> LOG.log(Level.INFO, letter, t));
        fetch().whenComplete(this::done);
        fetch().handle((letter, t) -> t == null ? letter : "none");
        fetch().whenComplete((letter, t) -> read(t)).toCompletableFuture();
    }

    abstract void done(String letter, Throwable failure);

    // row 5: does not
    void unread() {
        fetch().whenComplete((letter, t) -> read(letter)); // flag
        fetch().handle((letter, t) -> letter); // flag && flag(LostFailure)
        fetch().whenComplete((letter, t) -> LOG.info("read")); // flag
        fetch().whenComplete((letter, t) -> { if (letter != null) read(letter); }); // flag
    }

    // beyond: tells failure from success by the result, or by asking
    void toldByTheResult(List<CompletableFuture<String>> all) {
        fetch()
                .whenComplete(
                        (letter, t) -> {
                            if (letter != null) {
                                read(letter);
                            } else {
                                dropped(Runnable::run, null);
                            }
                        });
        fetch()
                .whenComplete(
                        (letter, t) -> {
                            if (letter != null) {
                                read(letter);
                                return;
                            }
                            LOG.warning("lost");
                        });
        CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0]))
                .whenComplete((nothing, t) -> all.removeIf(each -> each.isCompletedExceptionally()));
    }

    // beyond: has to be done whether it failed or not
    void eitherWay(CountDownLatch latch, CompletableFuture<String> promise) {
        fetch().whenComplete((letter, t) -> latch.countDown());
        fetch().whenComplete((letter, t) -> promise.completeExceptionally(new IllegalStateException()));
        fetch().whenComplete((letter, t) -> promise.complete(letter)); // flag
        CompletableFuture.runAsync(() -> read("dear")).whenComplete((v, t) -> latch.countDown()); // flag
    }

    // row 6: nobody sees the timeout
    void timeouts() {
        CompletableFuture<String> lost = fetch();
        lost.orTimeout(1, TimeUnit.DAYS); // flag
        fetch().completeOnTimeout("none", 1, TimeUnit.DAYS); // flag
    }

    // row 6: the future is seen elsewhere
    CompletableFuture<String> timeoutsOfTheSeen(CompletableFuture<String> seen) {
        seen.orTimeout(1, TimeUnit.DAYS);
        mail.orTimeout(1, TimeUnit.DAYS);
        return seen;
    }

    // beyond: others hold the future that the stage is behind
    CompletableFuture<String> heldByOthers() {
        CompletableFuture<String> letter = fetch();
        letter.thenAccept(this::read);
        mail.thenRun(() -> read("all"));
        getMail().thenRun(() -> read("all"));
        return letter;
    }

    CompletableFuture<String> getMail() {
        return mail;
    }

    // beyond: nobody does
    void heldByNobody() {
        CompletableFuture<String> letter = fetch();
        letter.thenAccept(this::read); // flag
    }

    // beyond: a stage of its own future
    abstract static class OwnFuture extends CompletableFuture<String> {
        void onLetter(java.util.function.Consumer<String> action) {
            thenAccept(action);
        }
    }

    // beyond: the type of the field is a variable
    static final class Held<F extends CompletionStage<String>> {
        private final F letters;

        Held(F letters) {
            this.letters = letters;
        }

        void read() {
            letters.thenRun(() -> System.out.println("read"));
        }
    }

    // row 15: a future of a future
    void nested() {
        fetch().thenApply(letter -> answer(letter)).join(); // flag: thenCompose
        fetch().thenApply(this::answer).thenRun(() -> LOG.info("answered")).join(); // flag: thenCompose
        CompletableFuture<?> answered = fetch().thenApply(letter -> answer(letter)); // flag: thenCompose
        answered.join();
    }

    // row 15: unfolded again, or meant so
    CompletableFuture<CompletableFuture<String>> unfolded() {
        fetch().thenApply(letter -> answer(letter)).join().join();
        fetch().thenApply(letter -> answer(letter)).thenCompose(each -> each).join();
        fetch().thenCompose(letter -> answer(letter)).join();
        return fetch().thenApply(letter -> answer(letter));
    }

    // beyond: together
    void together(CompletableFuture<?>... all) {
        CompletableFuture.allOf(all); // flag
        CompletableFuture.allOf(all).join();
    }
}
