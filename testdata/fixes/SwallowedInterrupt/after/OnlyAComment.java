/** A comment stays, after the statement. */
class OnlyAComment {
    void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            // nobody interrupts us
        }
    }

    void pauseLonger() {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            /* nobody interrupts us,
             * or so they say */
        }
    }
}
