import java.util.concurrent.BlockingQueue;

/** The flag first, the way out last. */
class WorkerLoopLogs {
    private volatile boolean open = true;

    void work(BlockingQueue<Runnable> tasks) {
        while (open) {
            try {
                tasks.take().run();
            } catch (InterruptedException e) {
                System.err.println("interrupted");
            }
        }
        System.err.println("closed");
    }

    void close() {
        open = false;
    }
}
