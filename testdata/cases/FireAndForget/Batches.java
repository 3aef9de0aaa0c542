import java.util.concurrent.CompletableFuture;

/** Letters that go out together. */
abstract class Batches {
    interface LetterBatch {
        CompletableFuture<Integer> record(String letter);

        Box box(String name);

        CompletableFuture<Void> executeAsync();

        void execute();
    }

    interface Box {
        CompletableFuture<Integer> drop(String letter);
    }

    private CompletableFuture<Integer> stamp(LetterBatch batch, String letter) {
        return batch.record(letter).thenApply(number -> price(number));
    }

    abstract int price(int number);

    abstract LetterBatch open();

    // beyond: quiet, whoever executes the batch learns of it
    void recorded(LetterBatch batch) {
        stamp(batch, "to the mayor");
        batch.record("to the miller").thenAccept(this::price);
        Box box = batch.box("north");
        box.drop("to the baker").thenAccept(this::price);
        batch.execute();
    }

    // beyond: the batch itself
    void executed() {
        LetterBatch batch = open();
        batch.executeAsync().thenRun(() -> price(0)); // flag
    }
}
