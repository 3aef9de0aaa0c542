import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Kettles that somebody looks at until they boil. */
public class Loops {
    // row 1: with a pause
    void pause(Future<String> kettle) throws InterruptedException {
        while (!kettle.isDone()) { // flag: asks again and again
            Thread.sleep(10);
        }
    }

    // row 1: without, and for other things
    void spin(ExecutorService kettles, Thread cook, AtomicBoolean hot) {
        while (!kettles.isTerminated()) { // flag
        }
        while (cook.isAlive()) { // flag
            Thread.yield();
        }
        while (!hot.get()); // flag
    }

    // row 1: behind the first pause, and with a handler
    void others(CountDownLatch kettle, Future<String> cup) throws InterruptedException {
        do {
            Thread.sleep(10);
        } while (!cup.isDone()); // flag
        while (!cup.isDone()) { // flag
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    // row 1: quiet, it does something else, says that it spins, or asks something else
    void otherwise(Future<String> kettle, AtomicBoolean hot, int tries) throws InterruptedException {
        while (!kettle.isDone()) {
            System.out.println("not yet");
            Thread.sleep(10);
        }
        while (!hot.get()) {
            Thread.onSpinWait();
        }
        while (tries < System.nanoTime()) {
            Thread.sleep(10);
        }
    }
}
