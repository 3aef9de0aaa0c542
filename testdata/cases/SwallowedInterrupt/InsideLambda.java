import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** What stands inside a lambda or an anonymous class of the handler runs later, or never. */
public class InsideLambda {
    private final BlockingQueue<String> seats;
    private final ExecutorService cleaners;
    private Runnable onClose = () -> {};

    InsideLambda(BlockingQueue<String> seats, ExecutorService cleaners) {
        this.seats = seats;
        this.cleaners = cleaners;
    }

    // row 20: a lambda that is kept
    void reserve() {
        try {
            seats.take();
        } catch (InterruptedException e) { // flag
            onClose = () -> Thread.currentThread().interrupt();
        }
    }

    // row 20: a lambda that runs in another thread
    void reserveElsewhere() {
        try {
            seats.take();
        } catch (InterruptedException e) { // flag
            cleaners.execute(() -> Thread.currentThread().interrupt());
        }
    }

    // row 20: an anonymous class
    void reserveAnonymous() {
        try {
            seats.take();
        } catch (InterruptedException e) { // flag
            onClose =
                    new Runnable() {
                        @Override
                        public void run() {
                            Thread.currentThread().interrupt();
                        }
                    };
        }
    }

    // row 20: a local class
    void reserveLocal() {
        try {
            seats.take();
        } catch (InterruptedException e) { // flag
            class Restorer {
                void restore() {
                    Thread.currentThread().interrupt();
                }
            }
            System.out.println(new Restorer());
        }
    }

    // row 20: lambdas in lambdas
    void reserveNested() {
        try {
            seats.take();
        } catch (InterruptedException e) { // flag
            Consumer<Runnable> later = task -> onClose = () -> task.run();
            later.accept(() -> Thread.currentThread().interrupt());
        }
    }

    // row 20: a throw in a lambda leaves the lambda only
    void reserveThrowing() {
        try {
            seats.take();
        } catch (InterruptedException e) { // flag
            onClose =
                    () -> {
                        throw new IllegalStateException(e);
                    };
        }
    }

    // row 20: quiet, restored in the handler too
    void reserveAndRestore() {
        try {
            seats.take();
        } catch (InterruptedException e) {
            onClose = () -> Thread.currentThread().interrupt();
            Thread.currentThread().interrupt();
        }
    }

    // beyond: the try inside a lambda of a broad try is handled there
    void reserveInside() {
        try {
            onClose =
                    () -> {
                        try {
                            seats.take();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    };
        } catch (RuntimeException e) {
            onClose = () -> {};
        }
    }

    // beyond: an inner handler of its own within a lambda
    void closeLater() {
        onClose =
                () -> {
                    try {
                        seats.put("free");
                    } catch (InterruptedException e) { // flag
                        System.err.println("not freed");
                    }
                    seats.add("closed");
                };
    }

    // beyond: a field keeps the lambda from the start, and anyone may run it
    private final Runnable onOpen =
            () -> {
                try {
                    Thread.sleep(1);
                } catch (InterruptedException e) { // flag
                    System.err.println("not opened");
                }
            };
}
