import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Stations in a stream, of which one may not answer for long. */
public class InStream {
    private static final CountDownLatch ANSWER = new CountDownLatch(1);
    private static final CountDownLatch ASKED = new CountDownLatch(1);

    private static final int SECONDS = 2;

    public static void main(String[] args) throws InterruptedException {
        boolean fails = args.length > 0;
        if (!fails) {
            ANSWER.countDown();
        }
        try {
            System.out.println(report(List.of("north", "west", fails ? "" : "south")));
        } catch (CompletionException e) {
            System.out.println("no report: " + e.getCause().getMessage());
        }
    }

    private static String report(List<String> stations) throws InterruptedException {
        List<CompletableFuture<String>> answers =
                stations.stream()
                        .map(
                                station ->
                                        CompletableFuture.supplyAsync(
                                                () -> station.equals("north") ? slowly(station) : ask(station)))
                        .collect(Collectors.toList());
        return answers.stream().map(CompletableFuture::join).collect(Collectors.joining(", "));
    }

    private static String slowly(String station) {
        try {
            ASKED.countDown();
            return ANSWER.await(SECONDS, TimeUnit.SECONDS) ? ask(station) : "no answer";
        } catch (InterruptedException e) {
            System.out.println("stopped");
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop", e);
        }
    }

    private static String ask(String station) {
        if (station.isEmpty()) {
            while (ASKED.getCount() > 0) {
                Thread.onSpinWait();
            }
            throw new IllegalArgumentException("no such station");
        }
        return station + ": rain";
    }
}
