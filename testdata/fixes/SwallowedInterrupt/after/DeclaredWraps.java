import java.util.concurrent.BlockingQueue;

/** Need not be wrapped. */
class DeclaredWraps {
    String next(BlockingQueue<String> queue) throws InterruptedException {
        queue.put("next");
        try {
            return queue.take();
        } catch (InterruptedException e) {
            System.err.println("interrupted");
            throw e;
        }
    }
}
