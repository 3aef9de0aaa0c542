import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Guests in front of a door. */
public class Queues {
    private static final Logger LOG = Logger.getLogger("door");

    void admit(String guest) {
        try {
            LOG.info(guest);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "not admitted", e);
        }
    }

    // row 1: the queue is as long as it likes
    void fixed(List<String> guests) {
        ExecutorService door = Executors.newFixedThreadPool(4);
        for (String guest : guests) {
            door.execute(() -> admit(guest)); // flag: its queue has none
        }
        door.shutdown();
    }

    // row 1: by a constructor
    void pool(List<String> guests) {
        ExecutorService door = new ThreadPoolExecutor(1, 4, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        guests.forEach(guest -> door.execute(() -> admit(guest))); // flag
        door.shutdown();
    }

    // row 1: quiet, the queue has a capacity, or takes nothing
    void bounded(List<String> guests) {
        ExecutorService door = new ThreadPoolExecutor(1, 4, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(9));
        ExecutorService other = new ThreadPoolExecutor(1, 4, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(9));
        ExecutorService none = new ThreadPoolExecutor(1, 4, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
        for (String guest : guests) {
            door.execute(() -> admit(guest));
            other.execute(() -> admit(guest));
            none.execute(() -> admit(guest));
        }
        door.shutdown();
        other.shutdown();
        none.shutdown();
    }

    // row 1: quiet, few guests, or somebody else's door
    void otherwise(ExecutorService given, List<String> guests) {
        ExecutorService door = Executors.newFixedThreadPool(4);
        for (String guest : List.of("Ada", "Grace")) {
            door.execute(() -> admit(guest));
        }
        for (String guest : guests) {
            given.execute(() -> admit(guest));
        }
        door.shutdown();
    }
}
