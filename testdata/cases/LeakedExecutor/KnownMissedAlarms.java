import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Leaks that the check does not see. */
public class KnownMissedAlarms {

    // beyond: other files can name the field, and one of them might shut it down
    final ExecutorService visible = Executors.newFixedThreadPool(2);

    // beyond: a call that declares nothing may throw all the same, and then nobody shuts it down
    void unlessSomethingThrows(Runnable task) {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        task.run();
        pool.execute(task);
        pool.shutdown();
    }

    // beyond: made by a method that this file only knows by its name
    void madeElsewhere(Sheds sheds, Runnable task) {
        ExecutorService pool = sheds.newPool();
        pool.execute(task);
    }

    interface Sheds {
        ExecutorService newPool();
    }
}
