import java.util.concurrent.BlockingQueue;

/** The loop is left. */
class LeavesByBreak {
    void work(BlockingQueue<Runnable> tasks) {
        while (true) {
            try {
                tasks.take().run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
    }

    void workLogging(BlockingQueue<Runnable> tasks) {
        for (;;) {
            try {
                tasks.take().run();
            } catch (InterruptedException e) {
                System.err.println("interrupted");
                Thread.currentThread().interrupt();
                break;
            }
        }
    }
}
