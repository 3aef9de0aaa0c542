import java.util.concurrent.BlockingQueue;

/** `break` would leave the switch only. */
class WorkerInASwitch {
    void work(BlockingQueue<Runnable> tasks, int kind) {
        while (true) {
            switch (kind) {
                case 1:
                    try {
                        tasks.take().run();
                    } catch (InterruptedException e) {
                    }
                    break;
                default:
                    System.err.println("kind " + kind);
            }
        }
    }
}
