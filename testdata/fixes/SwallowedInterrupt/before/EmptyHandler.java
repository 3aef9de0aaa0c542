/** An empty handler restores the flag. */
class EmptyHandler {
    void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
        }
        System.out.println("on we go");
    }
}
