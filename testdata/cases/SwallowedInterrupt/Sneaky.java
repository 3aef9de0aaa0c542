import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;

/** The interruption leaves though no signature says so. */
public class Sneaky {
    private final BlockingQueue<String> letters;

    Sneaky(BlockingQueue<String> letters) {
        this.letters = letters;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneakyThrow(Throwable t) throws E {
        throw (E) t;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException rethrow(Throwable t) throws E {
        throw (E) t;
    }

    private static RuntimeException hide(Exception e) {
        Sneaky.<RuntimeException>sneakyThrow(e);
        return new IllegalStateException("never reached");
    }

    /** As Lombok's, as far as its name goes. */
    @interface SneakyThrows {
        Class<? extends Throwable>[] value() default {};
    }

    /** As Lombok's helper. */
    static final class Lombok {
        private Lombok() {}

        static RuntimeException sneakyThrow(Throwable t) {
            if (t == null) {
                throw new NullPointerException("t");
            }
            return Lombok.<RuntimeException>sneakyThrow0(t);
        }

        @SuppressWarnings("unchecked")
        private static <T extends Throwable> T sneakyThrow0(Throwable t) throws T {
            throw (T) t;
        }
    }

    // row 38: a helper of this class
    String next() {
        try {
            return letters.take();
        } catch (InterruptedException e) {
            Sneaky.<RuntimeException>sneakyThrow(e);
            return null;
        }
    }

    // row 38: `throw` in front of the helper
    String nextThrown() {
        try {
            return letters.take();
        } catch (InterruptedException e) {
            throw Sneaky.<RuntimeException>rethrow(e);
        }
    }

    // row 38: the generic cast itself
    @SuppressWarnings("unchecked")
    <E extends Exception> String nextGeneric() throws E {
        try {
            return letters.take();
        } catch (Exception e) {
            throw (E) e;
        }
    }

    // row 38: a broad handler
    String nextBroad(Callable<String> other) {
        try {
            return letters.take() + other.call();
        } catch (Exception e) {
            throw Sneaky.<RuntimeException>rethrow(e);
        }
    }

    // row 38: two calls deep
    String nextDeep() {
        try {
            return letters.take();
        } catch (InterruptedException e) {
            throw hide(e);
        }
    }

    // row 38: Lombok's helper
    String nextLombok() {
        try {
            return letters.take();
        } catch (InterruptedException e) {
            throw Lombok.sneakyThrow(e);
        }
    }

    // row 38: Lombok's annotation
    @SneakyThrows(InterruptedException.class)
    String nextAnnotated() throws InterruptedException {
        try {
            return letters.take();
        } catch (InterruptedException e) {
            System.err.println("interrupted");
            throw e;
        }
    }

    // row 38: the annotation helps nothing where the handler swallows
    @SneakyThrows
    String nextSwallowed() {
        try {
            return letters.take();
        } catch (InterruptedException e) { // flag
            return null;
        }
    }

    // row 38: a helper of that name that wraps
    static final class Wrapping {
        private static RuntimeException sneaky(Throwable t) {
            return new RuntimeException(t);
        }

        static String next(BlockingQueue<String> letters) {
            try {
                return letters.take();
            } catch (InterruptedException e) { // flag
                throw sneaky(e);
            }
        }
    }
}
