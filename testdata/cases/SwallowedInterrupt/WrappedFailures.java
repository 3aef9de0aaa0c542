import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.logging.Logger;

/** Handlers that turn the interruption into another exception. */
public class WrappedFailures {
    private static final Logger LOG = Logger.getLogger("payments");
    private final BlockingQueue<String> invoices;
    private final Semaphore terminals = new Semaphore(4);

    WrappedFailures(BlockingQueue<String> invoices) {
        this.invoices = invoices;
    }

    static final class PaymentException extends Exception {
        private static final long serialVersionUID = 1L;

        PaymentException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    // row 3: wrapped in a RuntimeException
    String nextInvoice() {
        try {
            return invoices.take();
        } catch (InterruptedException e) { // flag
            throw new RuntimeException(e);
        }
    }

    // row 3: wrapped in an exception of the domain
    void pay() throws PaymentException {
        try {
            terminals.acquire();
        } catch (InterruptedException e) { // flag
            throw new PaymentException("no terminal", e);
        }
    }

    // row 3: an Error
    void payOrDie() {
        try {
            terminals.acquire();
        } catch (InterruptedException e) { // flag
            throw new AssertionError("nobody interrupts a payment", e);
        }
    }

    // row 3: an IOException says nothing of an interruption
    String read(Future<String> line) throws IOException {
        try {
            return line.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) { // flag
            throw new IOException("no answer", e);
        }
    }

    // row 3: made first, thrown later
    String nextInvoiceOrState() {
        try {
            return invoices.take();
        } catch (InterruptedException e) { // flag
            IllegalStateException failure = new IllegalStateException("shut down?");
            failure.initCause(e);
            LOG.warning(failure.getMessage());
            throw failure;
        }
    }

    // row 3: an ExecutionException tells of the task, not of this thread
    void charge() throws ExecutionException {
        try {
            terminals.acquire();
        } catch (InterruptedException e) { // flag
            throw new ExecutionException(e);
        }
    }

    // row 4: restores, then wraps
    String nextInvoiceRestoring() {
        try {
            return invoices.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    // row 4: restores, then returns
    String nextInvoiceOrNull() {
        try {
            return invoices.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    // row 4: restores, then logs
    void acquireAndLog() {
        try {
            terminals.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.info("interrupted while waiting for a terminal");
        }
    }

    // row 4: restores in a block of its own
    void acquireInBlock() {
        try {
            terminals.acquire();
        } catch (InterruptedException e) {
            synchronized (this) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // row 5: logs first
    void acquireLogFirst() {
        try {
            terminals.acquire();
        } catch (InterruptedException e) {
            LOG.warning("interrupted");
            Thread.currentThread().interrupt();
        }
    }

    // row 5: builds the wrapper first
    String nextInvoiceWrapperFirst() throws IOException {
        try {
            return invoices.take();
        } catch (InterruptedException e) {
            IOException wrapper = new IOException("interrupted", e);
            LOG.warning(wrapper.toString());
            Thread.currentThread().interrupt();
            throw wrapper;
        }
    }

    // beyond: thrown before the line that would restore can run
    String returnsTooEarly(boolean quiet) {
        try {
            return invoices.take();
        } catch (InterruptedException e) { // flag: when `quiet` is true
            if (quiet) {
                throw new UncheckedIOException(new IOException(e));
            }
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
