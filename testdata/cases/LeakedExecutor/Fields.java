import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;

/** Executors in fields. */
public class Fields {

    static class Forgotten {
        // row 2: in an initialiser
        private final ExecutorService sowing = Executors.newFixedThreadPool(2); // flag: Nothing in this class shuts `sowing` down
        private final ScheduledExecutorService watering;
        private final ExecutorService cutting;
        // row 2: as a mere Executor
        private final Executor binding = Executors.newCachedThreadPool(); // flag: shuts `binding` down

        // row 2: in a constructor
        Forgotten(int threads) {
            watering = Executors.newScheduledThreadPool(threads); // flag
            this.cutting = new ThreadPoolExecutor(2, 4, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>()); // flag
        }

        void grow() {
            sowing.execute(() -> {});
            binding.execute(() -> {});
            if (!cutting.isShutdown()) {
                cutting.execute(() -> {});
            }
            watering.execute(() -> {});
        }
    }

    static class HandedOn {
        // row 2: quiet, a getter
        private final ExecutorService sowing = Executors.newFixedThreadPool(2);
        // row 2: quiet, an argument of its owner
        private final ExecutorService cutting = Executors.newFixedThreadPool(2);
        private final Owner owner = new Owner(cutting);
        // beyond: quiet, other files can name it
        final ExecutorService threshing = Executors.newFixedThreadPool(2);
        // beyond: quiet, an annotation may see to it
        @Managed private final ExecutorService milling = Executors.newFixedThreadPool(2);

        ExecutorService sowing() {
            return sowing;
        }
    }

    @interface Managed {}

    record Owner(ExecutorService executor) {}

    static class Configuration {
        // row 2: quiet, what a @Bean returns belongs to the container
        @Bean
        ExecutorService harvesters() {
            return Executors.newFixedThreadPool(3);
        }
    }

    static class Wired {
        private final ExecutorService threshers = Executors.newFixedThreadPool(3);

        // row 2: quiet, the same of a field
        @Bean
        ExecutorService threshers() {
            return threshers;
        }

        private final ExecutorService balers = Executors.newFixedThreadPool(3);

        // row 5: quiet, in a callback of the container
        @PreDestroy
        private void atTheEnd() {
            balers.shutdown();
        }
    }

    @interface PreDestroy {}

    static class ForTheProcess {
        // row 4: quiet, daemon threads
        private static final ExecutorService DAEMONS =
                Executors.newFixedThreadPool(
                        2,
                        task -> {
                            Thread thread = new Thread(task, "sower");
                            thread.setDaemon(true);
                            return thread;
                        });
        // row 4: quiet, by a builder
        private static final ExecutorService BUILT =
                Executors.newFixedThreadPool(2, new ThreadFactoryBuilder().setDaemon(true).build());
        // row 4: quiet, by a method of this file
        private static final ExecutorService NAMED =
                Executors.newSingleThreadExecutor(ForTheProcess::sower);
        // row 4: quiet, its threads are daemons anyway
        private static final ExecutorService FORKED = new ForkJoinPool(2);
        // row 4: the others keep the JVM from ending
        private static final ExecutorService STAYING = Executors.newFixedThreadPool(2); // flag: its threads are no daemons
        // beyond: quiet, its threads end when they are idle
        private static final ExecutorService CACHED = Executors.newCachedThreadPool();

        private static Thread sower(Runnable task) {
            Thread thread = new Thread(task, "sower");
            thread.setDaemon(true);
            return thread;
        }

        static boolean isOver() {
            return DAEMONS.isShutdown()
                    && BUILT.isShutdown()
                    && NAMED.isShutdown()
                    && FORKED.isShutdown()
                    && CACHED.isShutdown()
                    && STAYING.isShutdown();
        }
    }

    static class Closed implements AutoCloseable {
        private final ExecutorService sowing = Executors.newFixedThreadPool(2);
        private final ExecutorService watering = Executors.newFixedThreadPool(2);
        private final ExecutorService cutting = Executors.newFixedThreadPool(2);
        private final Executor binding = Executors.newCachedThreadPool();

        Closed(Tractor tractor) {
            // row 5: quiet, in a lambda
            tractor.whenSold(() -> watering.shutdownNow());
            // row 5: quiet, in a shutdown hook
            Runtime.getRuntime().addShutdownHook(new Thread(cutting::shutdown));
        }

        // row 5: quiet, in close()
        @Override
        public void close() {
            sowing.shutdown();
        }

        // row 5: quiet, in a callback
        void destroy() {
            ((ExecutorService) binding).shutdown();
        }
    }

    interface Tractor {
        void whenSold(Runnable then);
    }

    static class Idle {
        // beyond: quiet, no thread is left of a pool that nobody uses, and the author has chosen so
        private final ThreadPoolExecutor sowing =
                new ThreadPoolExecutor(0, 2, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());
        private final ThreadPoolExecutor cutting =
                new ThreadPoolExecutor(2, 2, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());

        Idle() {
            cutting.allowCoreThreadTimeOut(true);
        }

        boolean isOver() {
            return sowing.isShutdown() && cutting.isShutdown();
        }
    }

    static final class Single {
        static final Single INSTANCE = new Single();
        // beyond: quiet, an object that there is once, and daemon threads
        private final ExecutorService sowing =
                Executors.newFixedThreadPool(2, new ThreadFactoryBuilder().setDaemon(true).build());

        private Single() {}

        boolean isOver() {
            return sowing.isShutdown();
        }
    }
}
