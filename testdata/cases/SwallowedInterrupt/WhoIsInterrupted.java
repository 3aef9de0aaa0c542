import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;

/** `interrupt()` helps only if it is the current thread that is interrupted. */
public class WhoIsInterrupted {
    private final BlockingQueue<String> mail;
    private final Thread worker = new Thread(this::sort);
    private Thread sorter;

    WhoIsInterrupted(BlockingQueue<String> mail) {
        this.mail = mail;
    }

    void sort() {
        mail.clear();
    }

    // row 13: another thread
    void stop() {
        try {
            worker.join();
        } catch (InterruptedException e) { // flag
            worker.interrupt();
        }
    }

    // row 13: a new thread, never started
    void stopOdd() {
        try {
            worker.join();
        } catch (InterruptedException e) { // flag
            new Thread().interrupt();
        }
    }

    // row 13: a parameter
    static void joinAll(Thread[] threads) {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) { // flag
                thread.interrupt();
            }
        }
    }

    // row 13: quiet, both are interrupted
    void stopBoth() {
        try {
            worker.join();
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    // row 13: the whole group, by chance also this thread, but nobody said so
    static void joinFirst(Thread first, Thread second) {
        try {
            first.join();
        } catch (InterruptedException e) { // flag
            second.interrupt();
            first.interrupt();
        }
    }

    // row 14: an alias, made before
    String next() {
        Thread me = Thread.currentThread();
        try {
            return mail.take();
        } catch (InterruptedException e) {
            me.interrupt();
            return null;
        }
    }

    // row 14: an alias, made in the handler
    String nextOrEmpty() {
        try {
            return mail.take();
        } catch (InterruptedException e) {
            final Thread current = Thread.currentThread();
            current.interrupt();
            return "";
        }
    }

    // row 14: an alias of an alias, by `var`
    String nextTwice() {
        var me = Thread.currentThread();
        try {
            return mail.take();
        } catch (InterruptedException e) {
            var self = me;
            self.interrupt();
            return "";
        }
    }

    // row 14: in parentheses
    String nextInParentheses() {
        try {
            return mail.take();
        } catch (InterruptedException e) {
            (Thread.currentThread()).interrupt();
            return "";
        }
    }

    // row 14: the alias is a field, set in the same run
    final class Sorting implements Runnable {
        @Override
        public void run() {
            sorter = Thread.currentThread();
            while (!sorter.isInterrupted()) {
                try {
                    mail.take();
                } catch (InterruptedException e) {
                    sorter.interrupt();
                }
            }
        }
    }

    // row 14: `interrupt()` on `this`, in a thread's own run
    static final class Carrier extends Thread {
        private final CountDownLatch ready = new CountDownLatch(1);

        @Override
        public void run() {
            try {
                ready.await();
            } catch (InterruptedException e) {
                interrupt();
            }
            System.out.println("left");
        }
    }

    // row 14: the same, spelled out
    static final class Porter extends Thread {
        private final CountDownLatch ready = new CountDownLatch(1);

        @Override
        public void run() {
            try {
                ready.await();
            } catch (InterruptedException e) {
                this.interrupt();
            }
            System.out.println("left");
        }
    }

    // beyond: `this` is not the current thread in a method that others call
    static final class Courier extends Thread {
        void awaitEnd() {
            try {
                join();
            } catch (InterruptedException e) { // flag
                interrupt();
            }
        }
    }

    // beyond: the alias names another thread by then
    String nextReassigned() {
        Thread me = Thread.currentThread();
        me.setName("reader");
        me = worker;
        try {
            return mail.take();
        } catch (InterruptedException e) { // flag
            me.interrupt();
            return null;
        }
    }

    // beyond: either thread
    String nextEither(boolean own) {
        Thread target = own ? Thread.currentThread() : worker;
        try {
            return mail.take();
        } catch (InterruptedException e) { // flag
            target.interrupt();
            return null;
        }
    }

    // beyond: a method of the same name that is none of a thread's
    void interrupt() {
        mail.clear();
    }

    // beyond: calls that method
    String nextOwn() {
        try {
            return mail.take();
        } catch (InterruptedException e) { // flag
            interrupt();
            return null;
        }
    }
}
