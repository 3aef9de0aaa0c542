import java.util.concurrent.CountDownLatch;

/** In a test the handler that fails the test has done its duty. */
public class FailingTests {
    private final CountDownLatch latch = new CountDownLatch(1);

    /** As JUnit's, as far as its name goes. */
    static final class Assertions {
        private Assertions() {}

        static void fail(String message) {
            throw new AssertionError(message);
        }

        static <T> T fail(String message, Throwable cause) {
            throw new AssertionError(message, cause);
        }
    }

    // row 43: fails the test
    void deliversOnce() {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Assertions.fail("interrupted");
        }
    }

    // row 43: fails the test with its cause
    void deliversTwice() {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Assertions.fail("interrupted", e);
        }
    }

    // row 43: throws the error itself
    void deliversThrice() {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    // row 43: broad
    void deliversNever() {
        try {
            latch.await();
        } catch (Exception e) {
            Assertions.fail("not expected: " + e);
        }
    }
}
