/** Logs, then lets it travel. */
class DeclaredLogs {
    void pause(Thread other) throws InterruptedException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            System.err.println("no pause");
            throw e;
        }
        other.join();
    }
}
