import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Records, enums, interfaces and generic classes. */
public class Kinds {

    private Kinds() {}

    /** A record with a compact constructor. */
    record Permit(Semaphore semaphore, int count) {
        // beyond: a compact constructor
        Permit {
            try {
                semaphore.acquire(count);
            } catch (InterruptedException e) { // flag
                count = 0;
            }
        }

        // beyond: a method of a record
        boolean again() {
            try {
                return semaphore.tryAcquire(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) { // flag
                return false;
            }
        }

        // beyond: a method of a record that restores
        boolean oneMore() {
            try {
                return semaphore.tryAcquire(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** An enum whose constants have bodies. */
    enum Pause {
        SHORT {
            // beyond: the body of a constant
            @Override
            void pause() {
                try {
                    Thread.sleep(1);
                } catch (InterruptedException e) { // flag
                    System.err.println(this);
                }
            }
        },
        LONG {
            // beyond: the body of a constant that restores
            @Override
            void pause() {
                try {
                    Thread.sleep(1000);
                } catch (InterruptedException e) {
                    restore();
                }
            }
        };

        abstract void pause();

        private static void restore() {
            Thread.currentThread().interrupt();
        }
    }

    /** An interface with code in it. */
    interface Source<T> {
        BlockingQueue<T> queue();

        // beyond: a default method
        default T next() {
            try {
                return queue().take();
            } catch (InterruptedException e) { // flag
                return null;
            }
        }

        // beyond: a default method that leaves it to a private one
        default T nextOrNull() {
            try {
                return queue().take();
            } catch (InterruptedException e) {
                return interrupted(e);
            }
        }

        private T interrupted(Exception e) {
            System.err.println(e.getMessage());
            Thread.currentThread().interrupt();
            return null;
        }

        // beyond: a static method
        static <U> void move(Source<U> from, Source<U> to) {
            try {
                to.queue().put(from.queue().take());
            } catch (InterruptedException e) { // flag
                System.err.println("not moved");
            }
        }

        // beyond: a static method that throws
        static <U> void moveOrThrow(Source<U> from, Source<U> to) throws InterruptedException {
            to.queue().put(from.queue().take());
        }
    }

    /** A step whose exception is a parameter of its type. */
    interface Step<X extends Exception> {
        void run() throws X;
    }

    // beyond: the type argument says that it can be interrupted
    static void runWaiting(Step<InterruptedException> step) {
        try {
            step.run();
        } catch (Exception e) { // flag
            System.err.println("failed");
        }
    }

    // beyond: the type argument says that it cannot
    static void runCalm(Step<java.io.IOException> step) {
        try {
            step.run();
        } catch (Exception e) {
            System.err.println("failed");
        }
    }

    // beyond: whatever the step throws is thrown on
    static <X extends Exception> void runAny(Step<X> step) throws X {
        try {
            step.run();
        } finally {
            System.err.println("ran");
        }
    }

    // beyond: the argument is inferred from a lambda
    static void runInferred(BlockingQueue<String> queue) {
        try {
            runAny(() -> queue.put("step"));
        } catch (InterruptedException e) { // flag
            System.err.println("failed");
        }
    }

    // beyond: a local class inside of a method
    static Runnable local(BlockingQueue<String> queue) {
        class Putter implements Runnable {
            @Override
            public void run() {
                for (int i = 0; i < 3; i++) {
                    try {
                        queue.put("local");
                    } catch (InterruptedException e) { // flag
                        System.err.println("not put");
                    }
                }
            }
        }
        return new Putter();
    }

    // beyond: a local record inside of a method
    static boolean localRecord(Semaphore semaphore) {
        record Guard(Semaphore guarded) {
            boolean enter() {
                try {
                    guarded.acquire();
                    return true;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
        }
        return new Guard(semaphore).enter();
    }
}
