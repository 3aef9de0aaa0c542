/** Braces with nothing between them open. */
class EmptyBraces {
    void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {}
    }

    void pauseWithSpace() {
        try {
            Thread.sleep(60);
        } catch (InterruptedException ignored) { }
    }
}
