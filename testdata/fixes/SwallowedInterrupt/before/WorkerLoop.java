import java.util.concurrent.BlockingQueue;

/** A worker that would go on for ever leaves its loop. */
class WorkerLoop {
    void work(BlockingQueue<Runnable> tasks) {
        while (true) {
            try {
                tasks.take().run();
            } catch (InterruptedException e) {
            }
        }
    }
}
