import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A weaver's shop in which most tasks see to their own failures. */
abstract class CarefulTasks {
    private static final Logger LOG = Logger.getLogger("weaver");
    private final ExecutorService looms;
    private final ExecutorService dyers;
    private final BlockingQueue<String> bales;

    CarefulTasks(ExecutorService looms, ExecutorService dyers, BlockingQueue<String> bales) {
        this.looms = looms;
        this.dyers = dyers;
        this.bales = bales;
    }

    abstract String weave();

    // beyond: quiet, all that is done is to give another executor the work, whose threads see it
    void handedOver() {
        looms.submit(() -> dyers.execute(this::weave));
        looms.submit(() -> dyers.submit(this::weave)); // flag
    }

    // beyond: quiet, the outcome is told to a promise
    void promised(CompletableFuture<String> cloth) {
        looms.submit(() -> weaveInto(cloth));
        looms.submit(() -> weaveInto(null)); // flag
    }

    abstract void weaveInto(CompletableFuture<String> cloth);

    // beyond: quiet, what is left outside of the handlers does not fail
    void interrupted() {
        looms.submit(
                () -> {
                    try {
                        bales.put("linen");
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        looms.submit( // flag
                () -> {
                    try {
                        bales.put(weave());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        looms.submit( // flag
                () -> {
                    try {
                        bales.put("wool");
                    } catch (InterruptedException e) {
                        weave();
                    }
                });
    }

    // beyond: quiet, a map is told, and that is all
    void recorded(Map<String, String> patterns) {
        looms.submit(() -> patterns.remove("twill"));
        looms.submit(() -> patterns.put("twill", weave())); // flag
    }

    // row 20: quiet, what stands behind the handler does not fail, nor does the method that it calls
    void again(ScheduledExecutorService clock) {
        clock.schedule(() -> weaveOrTryAgain(clock), 1, TimeUnit.SECONDS);
    }

    private void weaveOrTryAgain(ScheduledExecutorService clock) {
        boolean woven = false;
        try {
            woven = weave() != null;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "not woven", e);
        }
        if (!woven) {
            later(clock);
        }
    }

    private void later(ScheduledExecutorService clock) {
        clock.schedule(this::weave, 1, TimeUnit.SECONDS); // flag
    }

    // row 20: quiet, a queue of one's own, and a call whose name says that it does not throw
    void tidied(ThreadQueue threads) {
        looms.submit(
                () -> {
                    while (true) {
                        String thread = threads.poll();
                        closeQuietly(thread);
                        if (thread == null) {
                            weaveCarefully();
                            return;
                        }
                    }
                });
        looms.submit( // flag
                () -> {
                    String thread = threads.spin();
                    closeQuietly(thread);
                    weaveCarefully();
                });
    }

    private void weaveCarefully() {
        try {
            weave();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "not woven", e);
        }
    }

    abstract void closeQuietly(String thread);

    interface ThreadQueue {
        String poll();

        String spin();
    }

    // row 7: quiet, the keys of the map learn of the outcome
    void keyed(Map<CompletableFuture<?>, List<CarefulTasks>> orders, Map<String, List<CarefulTasks>> names) {
        for (Map.Entry<CompletableFuture<?>, List<CarefulTasks>> order : orders.entrySet()) {
            for (CarefulTasks shop : order.getValue()) {
                shop.weaveAsync();
            }
        }
        for (Map.Entry<String, List<CarefulTasks>> name : names.entrySet()) {
            for (CarefulTasks shop : name.getValue()) {
                shop.weaveAsync(); // flag
            }
        }
    }

    CompletableFuture<String> weaveAsync() {
        return CompletableFuture.supplyAsync(this::weave, looms);
    }

    // row 20: quiet, the task is an object that catches, or one that runs such an object
    void careful() {
        Runnable careful = new Careful(this);
        looms.submit(careful);
        looms.submit(() -> runQuietly(careful));
        looms.submit(new Careless(this)); // flag
    }

    private static void runQuietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "not woven", e);
        }
    }

    // beyond: quiet, whoever wrote the class around it knows what becomes of a failure
    void decorated(Runnable task) {
        looms.submit(new Thread(task));
        looms.submit(new FutureTask<>(task, null));
    }

    // row 14: quiet, each of the tasks catches
    void each(List<Careful> careful, List<Careless> careless) {
        careful.forEach(looms::submit);
        careless.forEach(looms::submit); // flag
    }

    // beyond: quiet, what follows on something that ends, and does not fail
    void afterTheEnd(Collection<String> open) {
        closeLoom().thenRun(() -> open.remove("loom"));
        closeLoom().thenRun(this::weave); // flag
    }

    abstract CompletableFuture<Void> closeLoom();

    static final class Careful implements Runnable {
        private final CarefulTasks shop;

        Careful(CarefulTasks shop) {
            this.shop = shop;
        }

        @Override
        public void run() {
            try {
                shop.weave();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "not woven", e);
            }
        }
    }

    static final class Careless implements Runnable {
        private final CarefulTasks shop;

        Careless(CarefulTasks shop) {
            this.shop = shop;
        }

        @Override
        public void run() {
            shop.weave();
        }
    }
}
