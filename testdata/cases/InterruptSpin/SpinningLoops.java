import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/** With the flag set, every further wait throws at once. */
public class SpinningLoops {
    private static final Logger LOG = Logger.getLogger("harbour");
    private final BlockingQueue<String> ships;
    private volatile boolean open = true;

    SpinningLoops(BlockingQueue<String> ships) {
        this.ships = ships;
    }

    // row 1: a loop without an end
    void unload() {
        while (true) {
            try {
                LOG.info(ships.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // flag
            }
        }
    }

    // row 1: a stop flag that this handler does not touch
    void unloadWhileOpen() {
        while (open) {
            try {
                LOG.info(ships.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // flag
                LOG.info("interrupted");
            }
        }
    }

    // row 1: `continue`
    void unloadContinuing() {
        for (; ; ) {
            try {
                LOG.info(ships.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // flag
                continue;
            }
        }
    }

    // row 1: a do-while
    void unloadDoWhile() {
        do {
            try {
                LOG.info(ships.poll(1, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // flag
            }
        } while (open);
    }

    // row 1: a thread of its own spins as well
    class Crane extends Thread {
        @Override
        public void run() {
            while (open) {
                try {
                    LOG.info(ships.take());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt(); // flag
                }
            }
        }
    }

    // row 1: a monitor
    synchronized void awaitOpen() {
        while (!open) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // flag
            }
        }
    }

    // row 1: quiet, leaves by `break`
    void unloadBreaking() {
        while (true) {
            try {
                LOG.info(ships.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
    }

    // row 1: quiet, leaves by `return`
    void unloadReturning() {
        while (open) {
            try {
                LOG.info(ships.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    // row 1: quiet, leaves by an exception
    void unloadThrowing() {
        while (open) {
            try {
                LOG.info(ships.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    // row 1: quiet, the handler ends the loop by its condition
    void unloadClosing() {
        while (open) {
            try {
                LOG.info(ships.take());
            } catch (InterruptedException e) {
                open = false;
                Thread.currentThread().interrupt();
            }
        }
    }

    // row 1: quiet, three attempts at most
    String nextOfThree() {
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                return ships.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return null;
    }

    // row 1: quiet, bounded by what it iterates over
    void unloadAll(List<Future<String>> loads) throws Exception {
        for (Future<String> load : loads) {
            try {
                LOG.info(load.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Iterator<Future<String>> again = loads.iterator();
        while (again.hasNext()) {
            try {
                LOG.info(again.next().get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // row 1: quiet, the next round waits for nothing
    void unloadOnce() {
        boolean first = true;
        while (open) {
            if (first) {
                first = false;
                try {
                    LOG.info(ships.take());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            LOG.info("open");
        }
    }

    // row 1: quiet, the try is around the loop
    void unloadAround() {
        try {
            while (true) {
                LOG.info(ships.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // row 2: the condition asks
    void unloadAsking() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                LOG.info(ships.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // row 2: the condition asks, among other things
    void unloadAskingBoth() {
        while (open && !Thread.currentThread().isInterrupted()) {
            try {
                LOG.info(ships.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // row 2: asks inside of the loop
    void unloadAskingInside() {
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            try {
                LOG.info(ships.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // row 2: asks for either of two, so the answer decides nothing
    void unloadAskingEither() {
        while (open || !Thread.currentThread().isInterrupted()) {
            try {
                LOG.info(ships.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // flag
            }
        }
    }
}
