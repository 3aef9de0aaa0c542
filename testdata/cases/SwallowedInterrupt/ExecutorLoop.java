import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;

/** An executor's own loop, written by hand. */
public class ExecutorLoop {
    private final BlockingQueue<Runnable> tasks;
    private volatile boolean stopped;
    private Throwable last;

    ExecutorLoop(BlockingQueue<Runnable> tasks) {
        this.tasks = tasks;
    }

    // row 46: Error goes on, the rest is wrapped
    void runOne() {
        try {
            tasks.take().run();
        } catch (Throwable t) { // flag
            if (t instanceof Error) {
                throw (Error) t;
            }
            throw new CompletionException(t);
        }
    }

    // row 46: Error has a clause of its own
    void runAll() {
        while (!stopped) {
            try {
                tasks.take().run();
            } catch (Error e) {
                throw e;
            } catch (Throwable t) { // flag
                throw new CompletionException(t);
            }
        }
    }

    // row 46: kept, and the loop goes on
    void runOn() {
        while (!stopped) {
            try {
                tasks.take().run();
            } catch (Throwable t) { // flag
                last = t;
            }
        }
    }

    // row 46: quiet, the interruption has a clause of its own
    void runWell() {
        while (!stopped) {
            try {
                tasks.take().run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Error e) {
                throw e;
            } catch (Throwable t) {
                last = t;
            }
        }
    }

    // row 46: quiet, the interruption is asked for
    void runAsking() {
        try {
            tasks.take().run();
        } catch (Throwable t) {
            if (t instanceof Error error) {
                throw error;
            }
            if (t instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new CompletionException(t);
        }
    }

    // row 46: quiet, taken outside of the try
    void runOutside() throws InterruptedException {
        while (!stopped) {
            Runnable task = tasks.take();
            try {
                task.run();
            } catch (Throwable t) {
                last = t;
            }
        }
    }

    // beyond: quiet by default, the task may throw anything
    void runCallable(Callable<?> task) {
        try {
            task.call();
        } catch (Error e) {
            throw e;
        } catch (Throwable t) {
            throw new CompletionException(t);
        }
    }

    // beyond: a worker thread of its own whose loop goes on
    Thread startWorker() {
        return new Thread(
                () -> {
                    while (true) {
                        try {
                            tasks.take().run();
                        } catch (Throwable t) { // flag
                            last = t;
                        }
                    }
                });
    }

    // beyond: a worker thread that asks before it goes on
    Thread startAskingWorker() {
        return new Thread(
                () -> {
                    while (true) {
                        try {
                            tasks.take().run();
                        } catch (Throwable t) {
                            if (t instanceof InterruptedException) {
                                return;
                            }
                            last = t;
                        }
                    }
                });
    }

    // beyond: a worker thread that asks for the stop
    Thread startStoppableWorker() {
        return new Thread(
                () -> {
                    while (!stopped) {
                        try {
                            tasks.take().run();
                        } catch (Exception e) {
                            last = e;
                        }
                    }
                });
    }
}
