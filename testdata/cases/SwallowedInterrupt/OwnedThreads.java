import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

/** The top frame of a thread that this code owns: nobody above it needs the flag. */
public class OwnedThreads {
    private static final Logger LOG = Logger.getLogger("mail");
    private final BlockingQueue<String> mail;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private volatile boolean running = true;

    OwnedThreads(BlockingQueue<String> mail) {
        this.mail = mail;
    }

    // row 32: a run method of a thread's own
    class Postman extends Thread {
        @Override
        public void run() {
            while (true) {
                try {
                    LOG.info(mail.take());
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    // row 32: the whole loop stands in the try
    class Sorter extends Thread {
        @Override
        public void run() {
            try {
                while (true) {
                    LOG.info(mail.take());
                }
            } catch (InterruptedException e) {
                LOG.info("told to stop");
            }
        }
    }

    // row 32: a lambda
    Thread startReader() {
        Thread reader =
                new Thread(
                        () -> {
                            try {
                                while (true) {
                                    LOG.info(mail.take());
                                }
                            } catch (InterruptedException e) {
                                LOG.info("reader ends");
                            }
                        },
                        "reader");
        reader.start();
        return reader;
    }

    // row 32: a lambda that leaves its loop by `break`
    Thread startPrinter() {
        Thread printer =
                new Thread(
                        () -> {
                            while (true) {
                                try {
                                    LOG.info(mail.take());
                                } catch (InterruptedException e) {
                                    break;
                                }
                            }
                        });
        printer.setDaemon(true);
        printer.start();
        return printer;
    }

    // row 32: an anonymous Runnable
    Thread startStamper() {
        return new Thread(
                new Runnable() {
                    @Override
                    public void run() {
                        try {
                            mail.put("stamped");
                        } catch (InterruptedException ignored) {
                            // the end
                        }
                    }
                });
    }

    // row 32: an anonymous Thread
    Thread startCarrier() {
        return new Thread("carrier") {
            @Override
            public void run() {
                try {
                    mail.put("carried");
                } catch (InterruptedException ignored) {
                    LOG.info("carrier ends");
                }
            }
        };
    }

    // row 32: a Runnable of this file, handed to a thread
    class Scanner implements Runnable {
        Thread start() {
            Thread thread = new Thread(this);
            thread.start();
            return thread;
        }

        @Override
        public void run() {
            while (true) {
                try {
                    LOG.info(mail.take());
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    // row 32: a method reference
    Thread startBurner() {
        return new Thread(this::burn, "burner");
    }

    private void burn() {
        try {
            while (true) {
                mail.take();
            }
        } catch (InterruptedException e) {
            LOG.info("burner ends");
        }
    }

    // row 32: goes on, for ever
    class Deaf extends Thread {
        @Override
        public void run() {
            while (true) {
                try {
                    LOG.info(mail.take());
                } catch (InterruptedException e) { // flag
                    LOG.info("still here");
                }
            }
        }
    }

    // row 32: goes on, for ever, in a lambda
    Thread startDeaf() {
        return new Thread(
                () -> {
                    for (; ; ) {
                        try {
                            LOG.info(mail.take());
                        } catch (InterruptedException e) { // flag
                            continue;
                        }
                    }
                });
    }

    // row 49: sets the flag that the loop asks
    class Listener extends Thread {
        @Override
        public void run() {
            while (running) {
                try {
                    LOG.info(mail.take());
                } catch (InterruptedException e) {
                    running = false;
                }
            }
        }
    }

    // row 49: an atomic flag
    Thread startListener() {
        return new Thread(
                () -> {
                    while (open.get()) {
                        try {
                            LOG.info(mail.take());
                        } catch (InterruptedException e) {
                            open.set(false);
                        }
                    }
                });
    }

    // row 49: breaks out of the loop, and tidies up
    class Watcher extends Thread {
        @Override
        public void run() {
            while (running) {
                try {
                    LOG.info(mail.take());
                } catch (InterruptedException e) {
                    break;
                }
            }
            LOG.info("watcher ends");
        }
    }

    // row 49: the loop asks a stop condition, others set it
    class Waiter extends Thread {
        @Override
        public void run() {
            while (running && open.get()) {
                try {
                    Thread.sleep(1000);
                } catch (InterruptedException e) {
                    // woken up: look at the flag
                }
            }
        }
    }

    // row 49: the same flag, but the loop is not the top frame
    void pump() {
        while (running) {
            try {
                LOG.info(mail.take());
            } catch (InterruptedException e) { // flag
                running = false;
            }
        }
    }
}
