import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;

/** Shapes beyond the rows. */
public class MoreLoops {
    private static final Logger LOG = Logger.getLogger("tower");
    private final BlockingQueue<String> bells;
    private volatile boolean ringing = true;
    private int rung;

    MoreLoops(BlockingQueue<String> bells) {
        this.bells = bells;
    }

    private static void restore() {
        Thread.currentThread().interrupt();
    }

    // beyond: restored by a helper
    void ring() {
        while (true) {
            try {
                LOG.info(bells.take());
            } catch (InterruptedException e) {
                restore(); // flag
            }
        }
    }

    // beyond: a broad handler that asks
    void ringAsking() {
        while (ringing) {
            try {
                LOG.info(bells.take());
            } catch (Exception e) {
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt(); // flag
                }
                LOG.info("failed");
            }
        }
    }

    // beyond: leaves the inner loop only, the outer one begins it again
    void ringNested() {
        while (ringing) {
            while (rung < 100) {
                try {
                    LOG.info(bells.take());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt(); // flag
                    break;
                }
            }
        }
    }

    // beyond: leaves both by the label
    void ringLabelled() {
        outer:
        while (ringing) {
            while (rung < 100) {
                try {
                    LOG.info(bells.take());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    break outer;
                }
            }
        }
    }

    // beyond: the inner one is bounded, the outer one is not
    void ringAll(List<String> names) {
        while (ringing) {
            for (String name : names) {
                try {
                    bells.put(name);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt(); // flag
                }
            }
        }
    }

    // beyond: leaves a switch, not the loop
    void ringSwitch(int kind) {
        while (ringing) {
            switch (kind) {
                case 1:
                    try {
                        LOG.info(bells.take());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt(); // flag
                        break;
                    }
                    break;
                default:
                    return;
            }
        }
    }

    // beyond: leaves after the try
    void ringOnce() {
        while (true) {
            try {
                LOG.info(bells.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            break;
        }
    }

    // beyond: leaves after the try when the flag is set
    void ringThenAsk() {
        while (true) {
            try {
                LOG.info(bells.take());
            } catch (InterruptedException e) {
                restore();
            }
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    // beyond: a counter in the handler ends it
    void ringCounting() {
        int failures = 0;
        while (failures < 3) {
            try {
                LOG.info(bells.take());
            } catch (InterruptedException e) {
                failures++;
                Thread.currentThread().interrupt();
            }
        }
    }

    // beyond: a counter that counts down
    void ringDown() {
        int left = 10;
        while (left-- > 0) {
            try {
                LOG.info(bells.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // beyond: only one of two branches leaves
    void ringEither(boolean strict) {
        while (ringing) {
            try {
                LOG.info(bells.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // flag
                if (strict) {
                    return;
                }
            }
        }
    }

    // beyond: both branches leave
    void ringBoth(boolean strict) {
        while (ringing) {
            try {
                LOG.info(bells.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                if (strict) {
                    return;
                } else {
                    break;
                }
            }
        }
    }

    // beyond: another wait of the loop throws at once
    void ringPausing() {
        while (ringing) {
            LOG.info(bells.remove());
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // flag
            }
        }
    }

    // beyond: a local that the handler sets ends the loop
    void ringLocal() {
        boolean stop = false;
        while (!stop) {
            try {
                LOG.info(bells.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stop = true;
            }
        }
    }

    // beyond: in a lambda
    Runnable ringLater() {
        return () -> {
            while (ringing) {
                try {
                    LOG.info(bells.take());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt(); // flag
                }
            }
        };
    }

    // beyond: the loop is around the lambda, not in it
    void ringMany(List<Runnable> tasks) {
        while (tasks.size() < 10) {
            tasks.add(
                    () -> {
                        try {
                            LOG.info(bells.take());
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    });
        }
    }

    // beyond: restored in a `finally` inside of the loop
    void ringFinally() {
        while (ringing) {
            boolean interrupted = false;
            try {
                LOG.info(bells.take());
            } catch (InterruptedException e) {
                interrupted = true;
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt(); // flag
                }
            }
        }
    }

    // beyond: quiet, each of the others is asked once more, and no longer
    void waitForEach(List<Object> signals, BooleanSupplier open) {
        for (Object signal : signals) {
            synchronized (signal) {
                while (open.getAsBoolean()) {
                    try {
                        signal.wait();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        break;
                    }
                }
            }
        }
    }

    // beyond: the loop around leads back to the wait
    void waitAgain(Object signal, BooleanSupplier open, BooleanSupplier full) {
        while (open.getAsBoolean()) {
            synchronized (signal) {
                while (full.getAsBoolean()) {
                    try {
                        signal.wait();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt(); // flag
                        break;
                    }
                }
            }
        }
    }
}
