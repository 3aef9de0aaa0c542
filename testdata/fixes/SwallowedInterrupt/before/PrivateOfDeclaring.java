/** Every caller declares it, so it may travel. */
class PrivateOfDeclaring {
    void first() throws InterruptedException {
        pause();
    }

    void second(Thread other) throws InterruptedException {
        pause();
        other.join();
    }

    private void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
        }
    }
}
