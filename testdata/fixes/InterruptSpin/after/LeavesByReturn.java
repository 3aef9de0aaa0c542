import java.util.List;
import java.util.concurrent.BlockingQueue;

/** `break` would leave the wrong thing. */
class LeavesByReturn {
    private volatile boolean open = true;

    void workIn(BlockingQueue<Runnable> tasks, int kind) {
        while (open) {
            switch (kind) {
                case 1:
                    try {
                        tasks.take().run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                    break;
                default:
                    open = false;
            }
        }
    }

    void workFor(BlockingQueue<String> names, List<String> all) {
        while (open) {
            for (String name : all) {
                try {
                    names.put(name);
                } catch (InterruptedException e) {
                    System.err.println("not put");
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
