import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Trains that may never come. */
public class Waits {
    // row 1: however long
    void waits(Future<String> train, CompletableFuture<String> bus, CountDownLatch doors, BlockingQueue<String> taxis)
            throws InterruptedException, ExecutionException {
        System.out.println(train.get()); // flag: `get` waits for as long as it takes
        System.out.println(bus.join()); // flag
        doors.await(); // flag
        System.out.println(taxis.take()); // flag
    }

    void more(Semaphore seats, Thread driver, Process radio) throws InterruptedException {
        seats.acquire(); // flag
        driver.join(); // flag
        System.out.println(radio.waitFor()); // flag
    }

    // row 1: quiet, with a timeout, or it is there already
    void timed(Future<String> train, CountDownLatch doors, BlockingQueue<String> taxis)
            throws InterruptedException, ExecutionException, TimeoutException {
        System.out.println(train.get(1, TimeUnit.SECONDS));
        if (!doors.await(1, TimeUnit.SECONDS)) {
            System.out.println(taxis.poll(1, TimeUnit.SECONDS) + taxis.poll());
        }
    }

    String done(Future<String> train) throws InterruptedException, ExecutionException {
        return train.isDone() ? train.get() : "late";
    }
}
