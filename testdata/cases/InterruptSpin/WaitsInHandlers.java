import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/** A wait right after the flag was restored does not wait. */
public class WaitsInHandlers {
    private static final Logger LOG = Logger.getLogger("bank");
    private final BlockingQueue<String> cheques;
    private final ExecutorService tellers;

    WaitsInHandlers(BlockingQueue<String> cheques, ExecutorService tellers) {
        this.cheques = cheques;
        this.tellers = tellers;
    }

    // row 3: puts it back
    void cash(String cheque) throws InterruptedException {
        try {
            LOG.info(cheques.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // flag
            cheques.put(cheque);
        }
    }

    // row 3: waits for the pool
    void close() throws InterruptedException {
        try {
            tellers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            tellers.shutdownNow();
            Thread.currentThread().interrupt(); // flag
            tellers.awaitTermination(1, TimeUnit.SECONDS);
        }
    }

    // row 3: with something in between
    void cashLogged(String cheque) throws InterruptedException {
        try {
            LOG.info(cheques.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // flag
            LOG.info("interrupted, putting " + cheque);
            if (!cheque.isEmpty()) {
                cheques.offer(cheque, 1, TimeUnit.SECONDS);
            }
        }
    }

    // row 3: quiet, restored after the wait
    void cashLater(String cheque) throws InterruptedException {
        try {
            LOG.info(cheques.take());
        } catch (InterruptedException e) {
            cheques.put(cheque);
            Thread.currentThread().interrupt();
        }
    }

    // row 3: quiet, this one does not wait
    void cashAtOnce(String cheque) {
        try {
            LOG.info(cheques.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cheques.add(cheque);
        }
    }

    // row 3: quiet, the wait runs elsewhere
    void cashElsewhere(String cheque) {
        try {
            LOG.info(cheques.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            tellers.submit( // flag(FireAndForget)
                    () -> {
                        cheques.put(cheque);
                        return cheque;
                    });
        }
    }

    // row 3: quiet, the wait stands on another branch
    void cashEither(String cheque, boolean back) throws InterruptedException {
        try {
            LOG.info(cheques.take());
        } catch (InterruptedException e) {
            if (back) {
                cheques.put(cheque);
                Thread.currentThread().interrupt();
            } else {
                Thread.currentThread().interrupt();
            }
        }
    }

    // row 3: quiet, a wait with a limit first, then the flag
    void closeWell(CountDownLatch closed) throws InterruptedException {
        try {
            tellers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            tellers.shutdownNow();
            closed.await(1, TimeUnit.SECONDS);
            Thread.currentThread().interrupt();
        }
    }

    // beyond: a helper of this class waits
    void cashByHelper(String cheque) throws InterruptedException {
        try {
            LOG.info(cheques.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // flag
            putBack(cheque);
        }
    }

    private void putBack(String cheque) throws InterruptedException {
        cheques.put(cheque);
    }

    // beyond: restored through an alias of the thread
    void cashByAlias(String cheque) throws InterruptedException {
        Thread me = Thread.currentThread();
        try {
            LOG.info(cheques.take());
        } catch (InterruptedException e) {
            me.interrupt(); // flag
            cheques.put(cheque);
        }
    }
}
