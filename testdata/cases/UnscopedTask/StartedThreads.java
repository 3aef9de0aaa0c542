import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;

/** Lamps that are lit, and may burn for ever. */
public class StartedThreads {
    private Thread kept;
    private final Flame flame = new Flame();

    void burn() {}

    // row 1: dropped, or in a variable that nobody reads
    void dropped(Runnable lamp, ThreadFactory factory) {
        new Thread(lamp).start(); // flag: its object is dropped
        new Thread(this::burn, "lamp").start(); // flag
        factory.newThread(lamp).start(); // note: the factory may know
        new Thread("lamp") { // flag
            @Override
            public void run() {
                burn();
            }
        }.start();
        Thread local = new Thread(lamp);
        local.setDaemon(true);
        local.start(); // flag: no code joins or interrupts `local`
        List<Thread> all = new ArrayList<>();
        Thread one = new Thread(lamp);
        all.add(one);
        one.start(); // flag
    }

    // row 1: joined, interrupted, handed on
    Thread owned(Runnable lamp) throws InterruptedException {
        Thread joined = new Thread(lamp);
        joined.start();
        joined.join();
        Thread interrupted = new Thread(lamp);
        interrupted.start();
        interrupted.interrupt();
        List<Thread> all = new ArrayList<>();
        Thread one = new Thread(lamp);
        all.add(one);
        one.start();
        for (Thread each : all) {
            each.join();
        }
        Thread returned = new Thread(lamp);
        returned.start();
        return returned;
    }

    // beyond: it catches all that it runs, and has a name
    void catches() {
        new Thread( // note: its name and what handles its failures
                        () -> {
                            try {
                                burn();
                            } catch (Exception e) {
                                e.printStackTrace();
                            }
                        },
                        "lamp")
                .start();
        new Thread( // flag
                        () -> {
                            try {
                                burn();
                            } catch (Exception e) {
                                e.printStackTrace();
                            }
                        })
                .start();
    }

    // beyond: quiet, it ends what has started it
    void ends(Street street) {
        new Thread(() -> street.restart(true)).start();
        new Thread(
                        () -> {
                            burn();
                            close();
                        })
                .start();
        new Thread(() -> street.light()).start(); // flag
    }

    interface Street {
        void restart(boolean kill);

        void light();
    }

    void close() {}

    // row 2: a daemon with a name and a handler
    void equipped(Runnable lamp) {
        Thread lantern = new Thread(lamp, "lantern");
        lantern.setDaemon(true);
        lantern.setUncaughtExceptionHandler((thread, failure) -> failure.printStackTrace());
        lantern.start(); // note: its name and what handles its failures
    }

    // row 3: in a field that a method ends
    void keep() {
        kept = new Thread(this::burn);
        kept.start();
    }

    void end() {
        kept.interrupt();
    }

    // row 4: a hook, a factory, a class of threads
    void hooks(Runnable lamp) {
        Runtime.getRuntime().addShutdownHook(new Thread(lamp));
        ThreadFactory factory = task -> new Thread(task, "lamp");
        new Lamp().start();
        factory.newThread(lamp).interrupt();
    }

    static final class Lamp extends Thread {
        Lamp light() {
            start();
            return this;
        }
    }

    // beyond: an executor whose way it is to start threads
    Executor executor() {
        return task -> new Thread(task).start();
    }

    static final class PerTask implements Executor {
        @Override
        public void execute(Runnable task) {
            new Thread(task).start();
        }
    }

    // beyond: ends what it was started from, or the process
    void shutdown() {
        new Thread(() -> System.exit(1)).start();
        new Thread(this::burn).interrupt();
        new Thread(
                        () -> {
                            try {
                                stopAll();
                            } catch (RuntimeException e) {
                                e.printStackTrace();
                            }
                        })
                .start();
    }

    void stopAll() {}

    // beyond: what it runs can be stopped
    void stoppable() {
        new Thread(flame).start();
    }

    static final class Flame implements Runnable {
        private volatile boolean out;

        @Override
        public void run() {
            while (!out) {
                Thread.onSpinWait();
            }
        }

        void stop() {
            out = true;
        }
    }

    // beyond: others end its loop
    static final class Beacon {
        private volatile boolean lit = true;
        private final java.net.DatagramSocket socket = null;
        private boolean neverSet;

        void start() {
            new Thread(
                            () -> {
                                while (lit) {
                                    turn();
                                }
                            })
                    .start();
            new Thread("listener") {
                @Override
                public void run() {
                    while (true) {
                        turn();
                        if (socket.isClosed()) {
                            return;
                        }
                    }
                }
            }.start();
            new Thread(() -> turnForEver()).start(); // flag
            new Thread(this::turnWhileLit).start();
        }

        void turn() {}

        private void turnForEver() {
            while (!neverSet) {
                turn();
            }
        }

        private void turnWhileLit() {
            do {
                turn();
            } while (lit);
        }

        void stop() {
            lit = false;
        }
    }

    // beyond: it tells those who wait for its end
    void told(java.util.concurrent.CountDownLatch done, java.util.concurrent.CompletableFuture<String> promise) {
        new Thread(
                        () -> {
                            try {
                                burn();
                            } finally {
                                done.countDown();
                            }
                        })
                .start();
        new Thread(
                        () -> {
                            try {
                                burn();
                                promise.complete("burnt");
                            } catch (RuntimeException e) {
                                promise.completeExceptionally(e);
                            }
                        })
                .start();
        new Thread( // flag
                        () -> {
                            burn();
                            done.countDown();
                        })
                .start();
    }

    // row 2: a daemon with a name, whose task catches all of its failures
    void careful() {
        Thread lantern = new Thread(this::burnCarefully, "lantern");
        lantern.setDaemon(true);
        lantern.start(); // note
    }

    private void burnCarefully() {
        try {
            burn();
        } catch (RuntimeException e) {
            e.printStackTrace();
        }
    }

    // row 1: one at most, so that they do not pile up
    void oneAtMost(java.util.concurrent.atomic.AtomicBoolean lit, Runnable lamp) {
        if (lit.compareAndSet(false, true)) {
            new Thread(lamp).start(); // note: one of these threads at most
        } else {
            new Thread(lamp).start(); // flag
        }
    }

    // beyond: quiet, its failure is kept for those who ask
    void kept(Runnable lamp) {
        new Thread(
                        () -> {
                            try {
                                lamp.run();
                            } catch (RuntimeException e) {
                                setLastException(e);
                            }
                        })
                .start();
    }

    private void setLastException(RuntimeException e) {}

    // beyond: quiet, to close something is all that it does
    void closing(AutoCloseableGate gate) {
        new Thread(() -> gate.close()).start();
        new Thread(() -> gate.open()).start(); // flag
    }

    interface AutoCloseableGate {
        void close();

        void open();
    }

    // beyond: a thread of the class, which lives as long as the process
    static final class Sun {
        private static final Thread SUN = new Thread(Sun::shine);

        static {
            SUN.setDaemon(true);
            SUN.start();
        }

        static {
            Thread moon = new Thread(Sun::shine);
            moon.start(); // flag
        }

        static void shine() {}
    }

    @interface PostConstruct {}

    // row 8: started while its owner is made
    static final class Lighthouse {
        private final Thread light;
        private Thread horn = new Thread(this::turn);

        Lighthouse() {
            light = new Thread(this::turn);
            light.start(); // flag: while its owner is made
            new Thread(this::turn).start(); // flag
        }

        {
            horn.start(); // flag
        }

        @PostConstruct
        void begin() {
            Thread bell = new Thread(this::turn);
            bell.start(); // flag
        }

        void turn() {}
    }

    // row 8: and ended
    static final class Buoy {
        private final Thread light;

        Buoy() {
            light = new Thread(this::turn);
            light.start();
        }

        void turn() {}

        void close() throws InterruptedException {
            Thread ending = light;
            ending.join();
        }
    }
}
