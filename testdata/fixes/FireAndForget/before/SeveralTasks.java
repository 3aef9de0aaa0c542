import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The method waits for the clerks, and callers do not expect more than an interruption. */
public class SeveralTasks {
    private static final Set<String> STAMPED = new ConcurrentSkipListSet<>();

    public static void main(String[] args) throws InterruptedException {
        stamp(args.length > 0 ? "torn" : "letter");
        System.out.println(STAMPED);
    }

    private static void stamp(String first) throws InterruptedException {
        ExecutorService clerks = Executors.newFixedThreadPool(2); // two desks
        clerks.submit(() -> stampOne(first));
        // the parcel is heavy
        clerks.submit(
                () -> {
                    stampOne("parcel");
                    stampOne("label");
                });
        clerks.submit(SeveralTasks::stampTheRest);

        clerks.shutdown(); // no more mail today
        clerks.awaitTermination(1, TimeUnit.HOURS); // they are fast
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
