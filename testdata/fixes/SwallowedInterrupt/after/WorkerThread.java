import java.util.concurrent.BlockingQueue;

/** A thread of its own ends when it is told so. */
class WorkerThread {
    Thread start(BlockingQueue<Runnable> tasks) {
        return new Thread(
                () -> {
                    while (true) {
                        try {
                            tasks.take().run();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            // go on
                            break;
                        }
                    }
                });
    }
}
