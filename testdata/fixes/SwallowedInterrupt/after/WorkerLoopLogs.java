import java.util.concurrent.BlockingQueue;

/** The flag first, the way out last. */
class WorkerLoopLogs {
    private volatile boolean open = true;

    void work(BlockingQueue<Runnable> tasks) {
        while (open) {
            try {
                tasks.take().run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                System.err.println("interrupted");
                break;
            }
        }
        System.err.println("closed");
    }

    void close() {
        open = false;
    }
}
