/** The whole statement stands on one line. */
class OnOneLine {
    void pause() {
        try { Thread.sleep(50); } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
