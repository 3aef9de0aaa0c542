import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Code that stands outside of methods. */
public class Initialisers {
    private static final CountDownLatch LOADED = new CountDownLatch(1);
    private static String name;
    private final String greeting;
    private int waits;

    // beyond: a static initialiser
    static {
        try {
            LOADED.await(1, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) { // flag
            name = "unknown";
        }
    }

    // beyond: a static initialiser that restores
    static {
        try {
            LOADED.await(1, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // beyond: an instance initialiser
    {
        try {
            LOADED.await();
        } catch (InterruptedException e) { // flag
            waits++;
        }
    }

    // beyond: an instance initialiser that restores
    {
        try {
            LOADED.await();
        } catch (InterruptedException e) {
            waits++;
            Thread.currentThread().interrupt();
        }
    }

    // beyond: a lambda in a field
    private final BooleanSupplier loaded =
            () -> {
                try {
                    return LOADED.await(1, TimeUnit.SECONDS);
                } catch (InterruptedException e) { // flag
                    return false;
                }
            };

    // beyond: a lambda in a field that restores
    private final BooleanSupplier ready =
            () -> {
                try {
                    return LOADED.await(1, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            };

    // beyond: an anonymous class in a static field
    static final Supplier<String> NAME =
            new Supplier<>() {
                @Override
                public String get() {
                    try {
                        LOADED.await();
                    } catch (InterruptedException e) { // flag
                        return "";
                    }
                    return name;
                }
            };

    // beyond: a Callable in a field passes it on
    static final Callable<String> LATER =
            () -> {
                LOADED.await();
                return name;
            };

    // beyond: a constructor
    Initialisers(String greeting) {
        try {
            LOADED.await();
        } catch (InterruptedException e) { // flag
            greeting = "interrupted";
        }
        this.greeting = greeting;
    }

    // beyond: a constructor that throws
    Initialisers() throws InterruptedException {
        this("");
        try {
            LOADED.await();
        } catch (InterruptedException e) {
            waits--;
            throw e;
        }
    }

    // beyond: a thread in a field
    private final Thread cleaner =
            new Thread(
                    () -> {
                        try {
                            LOADED.await();
                        } catch (InterruptedException e) {
                            System.err.println("cleaner ends");
                        }
                    });

    @Override
    public String toString() {
        return greeting + waits + loaded.getAsBoolean() + ready.getAsBoolean() + cleaner;
    }
}
