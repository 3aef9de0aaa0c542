import dev.selvage.scope.StructuredTaskScope;
import dev.selvage.scope.StructuredTaskScope.Joiner;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListSet;

/** The method waits for the clerks, and callers do not expect more than an interruption. */
public class SeveralTasks {
    private static final Set<String> STAMPED = new ConcurrentSkipListSet<>();

    public static void main(String[] args) throws InterruptedException {
        stamp(args.length > 0 ? "torn" : "letter");
        System.out.println(STAMPED);
    }

    private static void stamp(String first) throws InterruptedException {
        try (var scope =
                StructuredTaskScope.open(
                        Joiner.awaitAllSuccessfulOrThrow(CompletionException::new),
                        c -> c.withLimit(2).withTimeout(Duration.ofHours(1)))) { // two desks
            scope.fork(() -> stampOne(first));
            // the parcel is heavy
            scope.fork(
                    () -> {
                        stampOne("parcel");
                        stampOne("label");
                    });
            scope.fork(SeveralTasks::stampTheRest);

            // no more mail today
            scope.join(); // they are fast
        }
        STAMPED.add("closed");
    }

    private static String stampOne(String mail) {
        if (mail.equals("torn")) {
            throw new IllegalArgumentException("torn mail");
        }
        STAMPED.add(mail);
        return mail;
    }

    private static void stampTheRest() {
        stampOne("card");
    }
}
