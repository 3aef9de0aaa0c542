import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.logging.Logger;

/** More about top frames: what looks like one, and what does not. */
public class ThreadsThatGoOn {
    private static final Logger LOG = Logger.getLogger("bakery");
    private final BlockingQueue<String> loaves;
    private volatile boolean baking = true;

    ThreadsThatGoOn(BlockingQueue<String> loaves) {
        this.loaves = loaves;
    }

    // beyond: called in the run method, yet not the top frame itself
    class Baker extends Thread {
        @Override
        public void run() {
            while (true) {
                bake();
                LOG.info("baked");
            }
        }

        private void bake() {
            try {
                loaves.put("bread");
            } catch (InterruptedException e) { // flag
                LOG.info("interrupted");
            }
        }
    }

    // beyond: a method of the same name with a parameter
    class Oven extends Thread {
        @Override
        public void run() {
            run(3);
        }

        void run(int times) {
            for (int i = 0; i < times; i++) {
                try {
                    loaves.put("cake");
                } catch (InterruptedException e) { // flag
                    LOG.info("interrupted");
                }
            }
        }
    }

    // beyond: the first loop is left, a second one begins
    class TwoPhases extends Thread {
        @Override
        public void run() {
            while (true) {
                try {
                    LOG.info(loaves.take());
                } catch (InterruptedException e) { // flag
                    break;
                }
            }
            while (true) {
                serve();
            }
        }

        private void serve() {
            LOG.info(loaves.remove());
        }
    }

    // beyond: leaves the inner loop, the outer one has no end
    Thread startInner(List<String> shapes) {
        return new Thread(
                () -> {
                    while (true) {
                        for (String shape : shapes) {
                            try {
                                loaves.put(shape);
                            } catch (InterruptedException e) { // flag
                                break;
                            }
                        }
                    }
                });
    }

    // beyond: leaves both loops by a label
    Thread startLabelled(List<String> shapes) {
        return new Thread(
                () -> {
                    outer:
                    while (true) {
                        for (String shape : shapes) {
                            try {
                                loaves.put(shape);
                            } catch (InterruptedException e) {
                                break outer;
                            }
                        }
                    }
                });
    }

    // beyond: goes on with the outer loop by a label
    Thread startContinuing(List<String> shapes) {
        return new Thread(
                () -> {
                    outer:
                    while (true) {
                        for (String shape : shapes) {
                            try {
                                loaves.put(shape);
                            } catch (InterruptedException e) { // flag
                                continue outer;
                            }
                        }
                    }
                });
    }

    // beyond: a method that also others call is no top frame
    void knead() {
        try {
            loaves.put("dough");
        } catch (InterruptedException e) { // flag
            LOG.info("interrupted");
        }
    }

    // beyond: that method, as a thread
    Thread startKneading() {
        return new Thread(this::knead);
    }

    // beyond: that method, called
    void kneadTwice() {
        knead();
        knead();
    }

    // beyond: a shutdown hook is a thread of its own
    void addHook(Thread baker) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    baking = false;
                                    try {
                                        baker.join(1000);
                                    } catch (InterruptedException e) {
                                        LOG.info("leaving without the baker");
                                    }
                                }));
    }

    // beyond: a lambda run by the caller itself
    void forEachShape(List<String> shapes) {
        shapes.forEach(
                shape -> {
                    try {
                        loaves.put(shape);
                    } catch (InterruptedException e) { // flag
                        LOG.info("interrupted");
                    }
                });
    }

    // beyond: `while (true)` whose condition hides in a constant
    class Constant extends Thread {
        private static final boolean FOREVER = true;

        @Override
        public void run() {
            while (FOREVER) {
                try {
                    LOG.info(loaves.take());
                } catch (InterruptedException e) { // flag
                    LOG.info("still here");
                }
            }
        }
    }

    // beyond: asks at the end of each round
    class Polite extends Thread {
        @Override
        public void run() {
            do {
                try {
                    LOG.info(loaves.take());
                } catch (InterruptedException e) {
                    LOG.info("asked to stop?");
                }
            } while (baking);
        }
    }

    // beyond: asks inside the loop
    class Asking extends Thread {
        @Override
        public void run() {
            while (true) {
                if (!baking) {
                    return;
                }
                try {
                    LOG.info(loaves.take());
                } catch (InterruptedException e) {
                    LOG.info("asked to stop?");
                }
            }
        }
    }
}
