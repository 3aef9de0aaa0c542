import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/** More tasks: by method reference, by a variable, by a class. */
public class PoolTasksOtherwise {
    private static final Logger LOG = Logger.getLogger("laundry");
    private final ExecutorService washers = Executors.newFixedThreadPool(2); // flag(LeakedExecutor)
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1); // flag(LeakedExecutor)
    private final BlockingQueue<String> shirts;

    PoolTasksOtherwise(BlockingQueue<String> shirts) {
        this.shirts = shirts;
    }

    // beyond: a private method that is only ever a task, and ends
    private void washOne() {
        try {
            shirts.take();
        } catch (InterruptedException e) {
            LOG.info("washer stops");
        }
    }

    // beyond: a private method that is only ever a task, and goes on
    private void washAll() {
        while (true) {
            try {
                shirts.take();
            } catch (InterruptedException e) { // flag
                LOG.info("washer goes on");
            }
        }
    }

    // beyond: hands both over
    void start() {
        washers.execute(this::washOne);
        washers.submit(this::washAll); // flag(FireAndForget)
    }

    // beyond: a private method that is called and is a task
    private void fold() {
        try {
            shirts.put("folded");
        } catch (InterruptedException e) { // flag
            LOG.info("not folded");
        }
    }

    // beyond: does both
    void foldNowAndLater() {
        clock.schedule(this::fold, 1, TimeUnit.SECONDS); // flag(FireAndForget)
        fold();
    }

    // beyond: passed through an Executor
    void iron(Executor executor) {
        executor.execute(
                () -> {
                    try {
                        shirts.put("ironed");
                    } catch (InterruptedException e) {
                        LOG.info("not ironed");
                    }
                });
    }

    // beyond: a lambda inside a task is another frame
    void ironEach(List<String> more) {
        washers.execute(
                () ->
                        more.forEach(
                                shirt -> {
                                    try {
                                        shirts.put(shirt);
                                    } catch (InterruptedException e) { // flag
                                        LOG.info("not ironed");
                                    }
                                }));
    }

    // beyond: a parallel stream runs in the caller as well
    void dryAll(List<String> more) {
        more.parallelStream()
                .forEach(
                        shirt -> {
                            try {
                                shirts.put(shirt); // flag(CommonPoolBlocking)
                            } catch (InterruptedException e) { // flag
                                LOG.info("not dried");
                            }
                        });
    }

    // beyond: one branch ends the task, the other goes on
    void starch(boolean strict) {
        washers.execute(
                () -> {
                    try {
                        shirts.put("starched");
                    } catch (InterruptedException e) { // flag: when `strict` is false
                        if (strict) {
                            return;
                        }
                    }
                    shirts.add("worn");
                });
    }

    // beyond: leaves by an exception, and nothing follows
    void sew() {
        washers.submit( // flag(FireAndForget)
                () -> {
                    try {
                        shirts.put("sewn");
                    } catch (InterruptedException e) {
                        throw new IllegalStateException("not sewn", e);
                    }
                });
    }

    // beyond: the exception is caught in the task, which goes on
    void sewAgain() {
        washers.submit( // note(FireAndForget)
                () -> {
                    try {
                        try {
                            shirts.put("sewn");
                        } catch (InterruptedException e) { // flag
                            throw new IllegalStateException("not sewn", e);
                        }
                    } catch (IllegalStateException e) {
                        LOG.info(e.getMessage());
                    }
                    shirts.add("worn");
                });
    }

    // beyond: a task that hides in a list goes on
    List<Callable<Integer>> plan() {
        List<Callable<Integer>> tasks = new ArrayList<>();
        tasks.add(
                () -> {
                    int done = 0;
                    for (int i = 0; i < 5; i++) {
                        try {
                            shirts.put("planned");
                            done++;
                        } catch (InterruptedException e) { // flag
                            LOG.info("not planned");
                        }
                    }
                    return done;
                });
        return tasks;
    }

    // beyond: a periodic task in an anonymous class that goes on
    void tick() {
        clock.scheduleAtFixedRate(
                new Runnable() {
                    @Override
                    public void run() {
                        try {
                            Thread.sleep(5);
                        } catch (InterruptedException e) { // flag
                            LOG.info("woken");
                        }
                        shirts.add("worn");
                    }
                },
                0,
                1,
                TimeUnit.MINUTES);
    }
}
