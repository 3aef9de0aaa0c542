import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Nobody waits for the audit. */
public class MeantToRunOn {
    public static void main(String[] args) throws InterruptedException {
        ExecutorService clerks = Executors.newSingleThreadExecutor();
        close(clerks, args.length > 0 ? "torn" : "whole");
        clerks.shutdown();
        clerks.awaitTermination(1, TimeUnit.HOURS);
    }

    private static void close(ExecutorService clerks, String ledger) {
        clerks.submit(() -> audit(ledger));
    }

    private static void audit(String ledger) {
        if (ledger.equals("torn")) {
            throw new IllegalStateException("the ledger is torn");
        }
        System.out.println("the ledger is " + ledger);
    }
}
