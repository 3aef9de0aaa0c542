import java.util.concurrent.BlockingQueue;

/** The exception has no name at all. */
public class Unnamed {
    private final BlockingQueue<String> stamps;

    Unnamed(BlockingQueue<String> stamps) {
        this.stamps = stamps;
    }

    // row 1: unnamed and empty
    void skip() {
        try {
            stamps.take();
        } catch (InterruptedException _) { // flag
        }
    }

    // row 40: unnamed, with a default
    String next() {
        try {
            return stamps.take();
        } catch (InterruptedException _) { // flag
            return null;
        }
    }

    // row 4: unnamed and restored
    String nextRestoring() {
        try {
            return stamps.take();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    // row 10: an unnamed pattern
    String nextAsking() {
        try {
            return stamps.take();
        } catch (Exception e) {
            switch (e) {
                case InterruptedException _ -> Thread.currentThread().interrupt();
                default -> System.err.println(e.getMessage());
            }
            return null;
        }
    }
}
