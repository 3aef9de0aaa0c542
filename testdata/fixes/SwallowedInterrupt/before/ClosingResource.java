/** Only the resource waits, the broad handler asks. */
class ClosingResource {
    static final class Drain implements AutoCloseable {
        private final Thread reader = new Thread(() -> {});

        @Override
        public void close() throws InterruptedException {
            reader.join();
        }
    }

    void drain() {
        try (Drain drain = new Drain()) {
            System.out.println("draining " + drain);
        } catch (Exception e) {
            System.err.println("not drained");
        }
    }
}
