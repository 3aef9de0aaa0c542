import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Nobody needs the flag when the process ends. */
public class ProcessEnd {
    private final CountDownLatch stopped = new CountDownLatch(1);

    // row 34: `main`
    public static void main(String[] args) {
        ProcessEnd server = new ProcessEnd();
        try {
            server.stopped.await();
        } catch (InterruptedException e) {
            System.err.println("interrupted");
        }
    }

    // row 34: `System.exit`
    void awaitOrExit() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            System.err.println("interrupted");
            System.exit(1);
        }
    }

    // row 34: `Runtime.halt`
    void awaitOrHalt() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(2);
        }
    }

    // row 34: `Runtime.exit`, in a broad handler
    void awaitOrRuntimeExit() {
        try {
            stopped.await();
        } catch (Exception e) {
            Runtime.getRuntime().exit(3);
        }
    }

    // row 34: a helper that exits
    void awaitOrDie() {
        try {
            stopped.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            die("interrupted");
        }
    }

    private static void die(String why) {
        System.err.println(why);
        System.exit(1);
    }

    // row 34: exits on one path only
    void awaitOrMaybeExit(boolean fatal) {
        try {
            stopped.await();
        } catch (InterruptedException e) { // flag: when `fatal` is false
            if (fatal) {
                System.exit(1);
            }
        }
    }

    // row 34: a `main` that nobody starts
    static final class Tool {
        void main(String text) {
            try {
                Thread.sleep(text.length());
            } catch (InterruptedException e) { // flag
                System.err.println(text);
            }
        }
    }

    // row 34: another class's `main`
    static final class Starter {
        private Starter() {}

        public static void main(String... arguments) throws Exception {
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
