/** One caller does not declare it, so it is restored. */
class PrivateOfOthers {
    void first() throws InterruptedException {
        pause();
        Thread.sleep(10);
    }

    void second() {
        pause();
    }

    private void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
