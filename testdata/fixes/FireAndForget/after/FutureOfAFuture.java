import java.util.concurrent.CompletableFuture;

/** The answer to a letter takes its time as well. */
public class FutureOfAFuture {
    public static void main(String[] args) {
        String letter = args.length > 0 ? "" : "dear";
        CompletableFuture.supplyAsync(() -> letter).thenCompose(text -> answer(text)).join();
        System.out.println("done");
    }

    private static CompletableFuture<String> answer(String letter) {
        return CompletableFuture.supplyAsync(
                () -> {
                    if (letter.isEmpty()) {
                        throw new IllegalStateException("nothing to answer");
                    }
                    return "yours";
                });
    }
}
