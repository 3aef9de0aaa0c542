/** The method declares it anyway, and the handler has no line of its own. */
class DeclaredBraces {
    void pause(Thread other) throws InterruptedException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {}
        other.join();
    }
}
