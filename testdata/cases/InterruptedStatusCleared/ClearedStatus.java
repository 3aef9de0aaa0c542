import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;

/** `Thread.interrupted()` asks, and forgets. */
public class ClearedStatus {
    private static final Logger LOG = Logger.getLogger("printer");
    private final BlockingQueue<String> pages;
    private final Queue<String> printed = new ArrayDeque<>();
    private final CountDownLatch empty = new CountDownLatch(1);

    ClearedStatus(BlockingQueue<String> pages) {
        this.pages = pages;
    }

    // row 1: in front of a wait
    void awaitEmpty() throws InterruptedException {
        Thread.interrupted(); // flag
        empty.await();
    }

    // row 1: between two pages
    void print(Iterable<String> text) {
        for (String page : text) {
            Thread.interrupted(); // flag
            printed.add(page);
        }
    }

    // row 1: in a `finally`
    void printOne() {
        try {
            printed.add(pages.remove());
        } finally {
            Thread.interrupted(); // flag
        }
    }

    // row 1: in a lambda
    Runnable printLater(String page) {
        return () -> {
            Thread.interrupted(); // flag
            printed.add(page);
        };
    }

    // row 1: in the handler of another exception
    void printAny() {
        try {
            printed.add(pages.remove());
        } catch (IllegalStateException e) {
            Thread.interrupted(); // flag
        }
    }

    // row 1: asked, and left
    void printWhole(Iterable<String> text) {
        for (String page : text) {
            if (Thread.interrupted()) { // flag
                return;
            }
            printed.add(page);
        }
    }

    // row 1: asked, and the loop is left
    int printSome(Iterable<String> text) {
        for (String page : text) {
            if (Thread.interrupted()) { // flag
                break;
            }
            printed.add(page);
        }
        return printed.size();
    }

    // row 1: asked, logged and forgotten
    void printLogged(String page) {
        if (Thread.interrupted()) { // flag
            LOG.info("interrupted");
        }
        printed.add(page);
    }

    // row 1: quiet, a handler that throws it again
    void printOrThrow() throws InterruptedException {
        try {
            printed.add(pages.take());
        } catch (InterruptedException e) {
            Thread.interrupted();
            throw e;
        }
    }

    // row 1: quiet, asked without clearing
    void printUnlessInterrupted(Iterable<String> text) {
        for (String page : text) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            printed.add(page);
        }
    }

    // row 2: asked and thrown
    void check() throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        printed.clear();
    }

    // row 2: in braces, with a message
    void checkPage(String page) throws InterruptedException {
        if (Thread.interrupted()) {
            LOG.fine("stopped before " + page);
            throw new InterruptedException("stopped before " + page);
        }
        printed.add(page);
    }

    // row 2: behind another question
    void checkClosed(boolean closed) throws InterruptedException {
        if (!closed && Thread.interrupted()) {
            throw new InterruptedException();
        }
        printed.clear();
    }

    // row 2: throws something else, and the flag is lost
    void checkState() {
        if (Thread.interrupted()) { // flag
            throw new IllegalStateException("interrupted");
        }
        printed.clear();
    }
}
