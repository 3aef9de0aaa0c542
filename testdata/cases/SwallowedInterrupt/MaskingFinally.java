import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;

/** A `finally` that ends abruptly drops whatever was about to leave. */
public class MaskingFinally {
    private final BlockingQueue<String> news;
    private final Semaphore printer = new Semaphore(1);
    private int printed;

    MaskingFinally(BlockingQueue<String> news) {
        this.news = news;
    }

    // row 41: returns
    @SuppressWarnings("finally")
    int print() throws InterruptedException {
        try {
            printer.acquire();
            printed++;
        } finally {
            return printed; // flag
        }
    }

    // row 41: returns, although the method declares nothing
    @SuppressWarnings("finally")
    String read() {
        String text = "";
        try {
            text = news.take();
        } finally {
            return text; // flag
        }
    }

    // row 41: the handler throws it, in vain
    @SuppressWarnings("finally")
    String readRethrowing() throws InterruptedException {
        String text = "";
        try {
            text = news.take();
        } catch (InterruptedException e) {
            throw e;
        } finally {
            return text; // flag
        }
    }

    // row 41: quiet, the handler has restored
    @SuppressWarnings("finally")
    String readRestoring() {
        String text = "";
        try {
            text = news.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            return text;
        }
    }

    // row 41: quiet, nothing waits
    @SuppressWarnings("finally")
    String peek() {
        String text = "";
        try {
            text = news.element();
        } finally {
            return text;
        }
    }

    // row 41: quiet, the `finally` completes
    String readAndCount() throws InterruptedException {
        try {
            return news.take();
        } finally {
            printed++;
        }
    }

    // row 41: quiet, the return belongs to a lambda
    String readAndRun() throws InterruptedException {
        try {
            return news.take();
        } finally {
            Runnable count =
                    () -> {
                        printed++;
                        return;
                    };
            count.run();
        }
    }

    // row 41: on one branch of the `finally`
    @SuppressWarnings("finally")
    String readUnless(boolean closed) throws InterruptedException {
        String text = "";
        try {
            text = news.take();
        } finally {
            if (closed) {
                return text; // flag
            }
        }
        return text;
    }

    // beyond: `break` out of the `finally`
    @SuppressWarnings("finally")
    int printAll() throws InterruptedException {
        while (true) {
            try {
                printer.acquire();
                printed++;
            } finally {
                break; // flag
            }
        }
        return printed;
    }

    // beyond: `continue` out of the `finally`
    @SuppressWarnings("finally")
    int printMany() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            try {
                printer.acquire();
                printed++;
            } finally {
                continue; // flag
            }
        }
        return printed;
    }

    // beyond: quiet, a `break` that stays inside of the `finally`
    int printCounting() throws InterruptedException {
        try {
            printer.acquire();
        } finally {
            for (int i = 0; i < 10; i++) {
                if (printed > i) {
                    break;
                }
            }
        }
        return printed;
    }

    // beyond: the outer `finally` returns, the inner try waits
    @SuppressWarnings("finally")
    int printNested() throws InterruptedException {
        try {
            try {
                printer.acquire();
            } finally {
                printed++;
            }
        } finally {
            return printed; // flag
        }
    }

    // beyond: the flag is restored in the handler, and the broad outer `finally` returns
    @SuppressWarnings("finally")
    int printOuter() {
        try {
            try {
                printer.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        } finally {
            return printed;
        }
    }
}
