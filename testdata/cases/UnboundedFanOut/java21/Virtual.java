import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/** As many virtual threads as there are elements. */
public class Virtual {
    private static final Logger LOG = Logger.getLogger("post");
    private final Semaphore bags = new Semaphore(20);

    void carry(Object letter) {
        try {
            LOG.info("carried " + letter);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "not carried", e);
        }
    }

    // row 1: an executor of virtual threads
    void executor(List<String> letters) {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String letter : letters) {
                pool.execute(() -> carry(letter)); // flag
            }
        }
    }

    // row 1: threads alone
    void threads(List<String> letters) {
        for (String letter : letters) {
            Thread.startVirtualThread(() -> carry(letter)); // flag && flag(UnscopedTask)
            Thread.ofVirtual().start(() -> carry(letter)); // flag && flag(UnscopedTask)
        }
    }

    // row 5: quiet, each takes its permit itself, which costs next to nothing
    void permits(List<String> letters) {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String letter : letters) {
                pool.execute(() -> {
                    bags.acquireUninterruptibly();
                    try {
                        carry(letter);
                    } finally {
                        bags.release();
                    }
                });
            }
        }
    }
}
