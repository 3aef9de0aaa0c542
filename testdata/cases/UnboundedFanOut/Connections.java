import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A desk for each visitor. */
public class Connections {
    private static final Logger LOG = Logger.getLogger("desk");
    private final Semaphore desks = new Semaphore(20);
    private volatile boolean open = true;

    void serve(Socket visitor) {
        try {
            visitor.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "not served", e);
        }
    }

    void close() {
        open = false;
    }

    // row 12: a thread for each
    void threads(ServerSocket door) throws IOException {
        while (open) {
            Socket visitor = door.accept();
            new Thread(() -> serve(visitor), "desk").start(); // flag: One task for each connection && note(UnscopedTask)
        }
    }

    // row 12: a task for each
    void tasks(ServerSocket door) throws IOException {
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            for (; ; ) {
                Socket visitor = door.accept();
                pool.execute(() -> serve(visitor)); // flag: as many as there are clients
            }
        } finally {
            pool.shutdownNow();
        }
    }

    // row 12: quiet, with a permit
    void permits(ServerSocket door) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            while (open) {
                desks.acquire();
                Socket visitor = door.accept();
                pool.execute(() -> {
                    try {
                        serve(visitor);
                    } finally {
                        desks.release();
                    }
                });
            }
        } finally {
            pool.shutdownNow();
        }
    }

    // row 12: quiet, in a pool with a bound
    void bounded(ServerSocket door) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(20);
        try {
            while (open) {
                Socket visitor = door.accept();
                pool.execute(() -> serve(visitor));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    // row 11: divide and conquer
    static final class Sum extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1L;
        private final int from;
        private final int to;

        Sum(int from, int to) {
            this.from = from;
            this.to = to;
        }

        @Override
        protected Integer compute() {
            if (to - from < 2) {
                return from;
            }
            Sum left = new Sum(from, (from + to) / 2);
            left.fork();
            return new Sum((from + to) / 2, to).compute() + left.join();
        }
    }
}
