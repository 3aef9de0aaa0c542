import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Choirs that end together. */
public class Latches {
    private static final Logger LOG = Logger.getLogger("choir");

    void sing(String voice) {
        if (voice.isEmpty()) {
            throw new IllegalArgumentException("no voice");
        }
        LOG.info(voice);
    }

    // row 8: one that fails is never counted
    void stuck(ExecutorService stage, List<String> voices) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(voices.size());
        for (String voice : voices) {
            stage.submit(() -> {
                sing(voice);
                end.countDown();
            });
        }
        end.await(); // flag: this wait never ends
    }

    // row 8: it is counted, and nobody knows that it failed
    void blind(ExecutorService stage, List<String> voices) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(voices.size());
        for (String voice : voices) {
            stage.execute(() -> {
                try {
                    sing(voice);
                } finally {
                    end.countDown();
                }
            });
        }
        end.await(); // flag: counts down `end` as well
    }

    // row 8: two written out
    void duet(ExecutorService stage) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(2);
        stage.execute(() -> {
            sing("high");
            end.countDown();
        });
        stage.execute(() -> {
            sing("low");
            end.countDown();
        });
        end.await(); // flag
    }

    // row 8: threads
    void threads(List<String> voices) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(voices.size());
        voices.forEach(voice -> new Thread(() -> { // flag(UnscopedTask)
            sing(voice);
            end.countDown();
        }).start()); // flag(UnboundedFanOut)
        end.await(); // flag
    }

    // row 8: quiet, they keep what went wrong
    void kept(ExecutorService stage, List<String> voices) throws InterruptedException {
        Queue<RuntimeException> wrong = new ConcurrentLinkedQueue<>();
        CountDownLatch end = new CountDownLatch(voices.size());
        for (String voice : voices) {
            stage.execute(() -> {
                try {
                    sing(voice);
                } catch (RuntimeException e) {
                    wrong.add(e);
                } finally {
                    end.countDown();
                }
            });
        }
        end.await();
        wrong.forEach(each -> LOG.log(Level.WARNING, "out of tune", each));
    }

    // row 8: quiet, one task is no gather; one that others count down is theirs
    void otherwise(ExecutorService stage, CountDownLatch given) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(1);
        stage.execute(() -> {
            ready.countDown();
            sing("solo");
        });
        ready.await();
        given.await();
        CountDownLatch shared = new CountDownLatch(2);
        watch(shared);
        shared.await();
    }

    void watch(CountDownLatch latch) {
        LOG.info("left: " + latch.getCount());
    }

    // beyond: quiet, they count when they begin, and go on
    void start(Executor stage, List<String> voices) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(voices.size());
        for (String voice : voices) {
            stage.execute(() -> {
                ready.countDown();
                sing(voice);
            });
        }
        ready.await();
    }
}
