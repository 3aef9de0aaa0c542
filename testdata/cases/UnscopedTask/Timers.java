import java.util.Timer;
import java.util.TimerTask;

/** Clocks that tick until somebody stops them. */
public class Timers {
    private final Timer grandfather = new Timer("hall"); // flag: nobody cancels this timer
    private final Timer stopped = new Timer(true);

    // row 5: never cancelled
    void tick(TimerTask task) {
        new Timer().schedule(task, 1000); // flag
        Timer cuckoo = new Timer("cuckoo"); // flag
        cuckoo.scheduleAtFixedRate(task, 1000, 1000);
        grandfather.schedule(task, 1000);
    }

    // row 5: cancelled, or handed on
    Timer stop(TimerTask task) {
        Timer egg = new Timer();
        egg.schedule(task, 1000);
        egg.cancel();
        stopped.schedule(task, 1000);
        Timer returned = new Timer();
        return returned;
    }

    void close() {
        stopped.cancel();
    }
}
