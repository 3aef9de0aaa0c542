import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Schedules that may die in silence, and of which the check says nothing. */
public class KnownMissedAlarms {

    // beyond: all that the task does is one call out of sight, which may catch everything
    void oneCall(ScheduledExecutorService timer, Wheel wheel) {
        timer.scheduleAtFixedRate(() -> wheel.turn(), 0, 1, TimeUnit.SECONDS);
    }

    interface Wheel {
        void turn();
    }
}
