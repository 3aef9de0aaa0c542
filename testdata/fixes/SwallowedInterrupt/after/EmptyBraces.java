/** Braces with nothing between them open. */
class EmptyBraces {
    void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void pauseWithSpace() {
        try {
            Thread.sleep(60);
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }
}
