// options: -XepOpt:Selvage:TestCode=true
import java.util.concurrent.CountDownLatch;

/** The same, where the tests are to be as good as the rest. */
public class FailingTestsAskedFor {
    private final CountDownLatch latch = new CountDownLatch(1);

    /** As JUnit's, as far as its name goes. */
    static final class Assertions {
        private Assertions() {}

        static void fail(String message) {
            throw new AssertionError(message);
        }
    }

    // row 43: fails the test
    void deliversOnce() {
        try {
            latch.await();
        } catch (InterruptedException e) { // flag
            Assertions.fail("interrupted");
        }
    }

    // row 43: throws the error itself
    void deliversThrice() {
        try {
            latch.await();
        } catch (InterruptedException e) { // flag
            throw new AssertionError(e);
        }
    }

    // row 43: quiet, the flag is restored first
    void deliversRestoring() {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Assertions.fail("interrupted");
        }
    }
}
