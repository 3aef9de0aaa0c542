import dev.selvage.scope.Detached;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tasks that are run again and again. */
public class Schedules {
    private static final Logger LOG = Logger.getLogger("mill");
    private final AtomicLong ticks = new AtomicLong();
    private ScheduledFuture<?> kept;
    private ScheduledFuture<?> asked;
    ScheduledFuture<?> visible;
    private volatile boolean open = true;
    volatile long perSecond;
    volatile long free;

    // row 1: a lambda
    void lambda(ScheduledExecutorService timer, Mill mill) {
        timer.scheduleAtFixedRate(() -> mill.grind(mill.sack()), 0, 1, TimeUnit.SECONDS); // flag: ends `scheduleAtFixedRate` in silence
    }

    // row 1: a block
    void block(ScheduledExecutorService timer, Mill mill) {
        timer.scheduleWithFixedDelay( // flag: ends `scheduleWithFixedDelay` in silence
                () -> {
                    if (open) {
                        mill.grind("rye");
                        mill.grind("oats");
                    }
                },
                0,
                1,
                TimeUnit.SECONDS);
    }

    // beyond: all that is lost is lines in the log
    void statistics(ScheduledExecutorService timer, Mill mill) {
        timer.scheduleAtFixedRate(
                () -> {
                    String sack = mill.sack();
                    LOG.info("grinding " + sack.strip());
                    logTicks(sack);
                },
                0,
                1,
                TimeUnit.SECONDS);
    }

    private void logTicks(String sack) {
        LOG.info(sack + " " + Long.parseLong(sack));
    }

    // beyond: it tells, and works
    void tellingWork(ScheduledExecutorService timer, Mill mill) {
        timer.scheduleAtFixedRate( // flag
                () -> {
                    LOG.info("grinding");
                    mill.grind(mill.sack());
                },
                0,
                1,
                TimeUnit.SECONDS);
    }

    // row 1: a method of this class
    void reference(ScheduledExecutorService timer) {
        timer.scheduleAtFixedRate(this::grindAll, 0, 1, TimeUnit.SECONDS); // flag
    }

    private void grindAll() {
        for (String each : new String[] {"rye", "oats"}) {
            ticks.set(Long.parseLong(each));
        }
    }

    // row 1: an object
    void object(ScheduledExecutorService timer, Mill mill) {
        timer.scheduleAtFixedRate(new Grinder(mill), 0, 1, TimeUnit.SECONDS); // flag
        timer.scheduleAtFixedRate( // flag
                new Runnable() {
                    @Override
                    public void run() {
                        mill.grind("rye");
                        mill.grind("oats");
                    }
                },
                0,
                1,
                TimeUnit.SECONDS);
    }

    private record Grinder(Mill mill) implements Runnable {
        @Override
        public void run() {
            mill.grind("rye");
            mill.grind("oats");
        }
    }

    // row 1: what it catches is not all
    void narrow(ScheduledExecutorService timer, Mill mill) {
        timer.scheduleAtFixedRate( // note: does not expect
                () -> {
                    try {
                        mill.grind("rye");
                    } catch (IllegalStateException e) {
                        LOG.log(Level.WARNING, "the mill stands", e);
                    }
                },
                0,
                1,
                TimeUnit.SECONDS);
    }

    // row 1: it throws again
    void again(ScheduledExecutorService timer, Mill mill) {
        timer.scheduleAtFixedRate( // flag
                () -> {
                    try {
                        mill.grind("rye");
                    } catch (RuntimeException e) {
                        LOG.log(Level.WARNING, "the mill stands", e);
                        throw e;
                    }
                },
                0,
                1,
                TimeUnit.SECONDS);
    }

    // row 1: on a class of the JDK
    void pool(ScheduledThreadPoolExecutor timer) {
        timer.scheduleAtFixedRate(this::grindAll, 0, 1, TimeUnit.SECONDS); // flag
    }

    // row 1: the future is kept, but only to cancel it
    void cancelled(ScheduledExecutorService timer) {
        kept = timer.scheduleAtFixedRate(this::grindAll, 0, 1, TimeUnit.SECONDS); // flag
    }

    void stop() {
        if (kept != null) {
            kept.cancel(false);
        }
    }

    // row 2: quiet, it catches everything
    void guarded(ScheduledExecutorService timer, Mill mill) {
        timer.scheduleAtFixedRate(
                () -> {
                    try {
                        mill.grind("rye");
                        mill.grind("oats");
                    } catch (Throwable e) {
                        LOG.log(Level.WARNING, "the mill stands", e);
                    }
                },
                0,
                1,
                TimeUnit.SECONDS);
    }

    // row 2: quiet, an Error still ends it
    void guardedButForErrors(ScheduledExecutorService timer, Mill mill) {
        timer.scheduleAtFixedRate(
                () -> {
                    try {
                        mill.grind("rye");
                        mill.grind("oats");
                    } catch (RuntimeException e) {
                        LOG.log(Level.WARNING, "the mill stands", e);
                    }
                },
                0,
                1,
                TimeUnit.SECONDS);
    }

    // row 2: quiet, the method that it calls does
    void guardedInside(ScheduledExecutorService timer) {
        timer.scheduleAtFixedRate(this::grindCarefully, 0, 1, TimeUnit.SECONDS);
        timer.scheduleAtFixedRate(() -> grindCarefully(), 0, 1, TimeUnit.SECONDS);
    }

    private void grindCarefully() {
        if (!open) {
            return;
        }
        try {
            grindAll();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "the mill stands", e);
        }
    }

    // row 2: quiet, and what stands in front does not throw
    void guardedBehind(ScheduledExecutorService timer, Mill mill) {
        timer.scheduleAtFixedRate(
                () -> {
                    long before = ticks.getAndSet(0);
                    try {
                        mill.grind("sack " + before);
                        mill.grind("sack " + before);
                    } catch (Exception e) {
                        LOG.log(Level.WARNING, "the mill stands", e);
                    }
                },
                0,
                1,
                TimeUnit.SECONDS);
    }

    // row 2: quiet, it catches everything for each of many, behind a question
    void guardedForEach(ScheduledExecutorService timer, Map<String, Mill> mills) {
        timer.scheduleAtFixedRate(
                () -> {
                    if (mills.isEmpty() || !open) {
                        return;
                    }
                    for (Map.Entry<String, Mill> each : mills.entrySet()) {
                        Mill mill = each.getValue();
                        try {
                            mill.grind(each.getKey());
                        } catch (RuntimeException e) {
                            LOG.log(Level.WARNING, "the mill stands", e);
                        }
                    }
                },
                0,
                1,
                TimeUnit.SECONDS);
    }

    // beyond: quiet, it only reckons
    void reckoning(ScheduledExecutorService timer) {
        timer.scheduleAtFixedRate(
                () -> {
                    long now = System.nanoTime();
                    perSecond = ticks.get() / TimeUnit.NANOSECONDS.toSeconds(now);
                    free = Runtime.getRuntime().freeMemory();
                },
                0,
                1,
                TimeUnit.SECONDS);
    }

    // row 3: quiet, somebody waits for the end
    void awaited(ScheduledExecutorService timer) throws Exception {
        ScheduledFuture<?> grinding =
                timer.scheduleAtFixedRate(this::grindAll, 0, 1, TimeUnit.SECONDS);
        grinding.get();
    }

    // row 3: quiet, somebody asks whether it has ended
    void asked(ScheduledExecutorService timer) {
        if (asked == null || asked.isDone()) {
            asked = timer.scheduleAtFixedRate(this::grindAll, 0, 1, TimeUnit.SECONDS);
        }
    }

    // row 3: quiet, somebody else has it
    ScheduledFuture<?> returned(ScheduledExecutorService timer) {
        visible = timer.scheduleAtFixedRate(this::grindAll, 0, 1, TimeUnit.SECONDS);
        return timer.scheduleAtFixedRate(this::grindAll, 0, 1, TimeUnit.SECONDS);
    }

    // beyond: quiet, nothing in it throws
    void harmless(ScheduledExecutorService timer) {
        timer.scheduleAtFixedRate(ticks::incrementAndGet, 0, 1, TimeUnit.SECONDS);
        timer.scheduleAtFixedRate(
                () -> {
                    ticks.incrementAndGet();
                    LOG.info("tick");
                },
                0,
                1,
                TimeUnit.SECONDS);
    }

    // beyond: quiet, what it calls is out of sight and may catch everything
    void outOfSight(ScheduledExecutorService timer, Mill mill, Runnable task) {
        timer.scheduleAtFixedRate(mill, 0, 1, TimeUnit.SECONDS);
        timer.scheduleAtFixedRate(task, 0, 1, TimeUnit.SECONDS);
        timer.scheduleAtFixedRate(mill::turn, 0, 1, TimeUnit.SECONDS);
        timer.scheduleAtFixedRate(() -> mill.turn(), 0, 1, TimeUnit.SECONDS);
        timer.scheduleAtFixedRate(guard(() -> mill.grind("rye")), 0, 1, TimeUnit.SECONDS);
    }

    private static Runnable guard(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "failed", e);
            }
        };
    }

    // beyond: quiet, an executor of its own that tells of failures
    void ownExecutor(Mill mill) {
        ScheduledExecutorService timer =
                new ScheduledThreadPoolExecutor(1) {
                    @Override
                    protected void afterExecute(Runnable task, Throwable thrown) {
                        LOG.log(Level.WARNING, "failed", thrown);
                    }
                };
        timer.scheduleAtFixedRate(this::grindAll, 0, 1, TimeUnit.SECONDS);
        timer.shutdown();
    }

    // beyond: quiet, others run what may fail
    void handedOver(ScheduledExecutorService timer, ExecutorService pool, Mill mill) {
        timer.scheduleAtFixedRate(() -> pool.execute(mill), 0, 1, TimeUnit.SECONDS);
        timer.scheduleAtFixedRate(
                () -> Detached.run(pool, "it ends when the mill does", mill), 0, 1, TimeUnit.SECONDS);
    }

    interface Mill extends Runnable {
        void grind(String grain);

        void turn();

        String sack();
    }
}
