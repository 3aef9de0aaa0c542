/** An empty handler restores the flag. */
class EmptyHandler {
    void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.out.println("on we go");
    }
}
