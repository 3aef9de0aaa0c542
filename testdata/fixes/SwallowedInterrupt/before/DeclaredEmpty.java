/** The method declares it anyway. */
class DeclaredEmpty {
    void pause(Thread other) throws InterruptedException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
        }
        other.join();
    }
}
