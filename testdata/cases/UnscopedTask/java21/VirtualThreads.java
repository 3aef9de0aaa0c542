/** Sparks. */
public class VirtualThreads {
    void glow() {}

    // row 1: virtual threads
    void dropped() {
        Thread.startVirtualThread(this::glow); // flag: its object is dropped
        Thread.ofVirtual().start(this::glow); // flag
        Thread.ofPlatform().name("spark").start(this::glow); // flag
        Thread.ofVirtual().unstarted(this::glow).start(); // flag
    }

    // row 1: joined
    void joined() throws InterruptedException {
        Thread.startVirtualThread(this::glow).join();
        Thread spark = Thread.ofVirtual().start(this::glow);
        spark.join();
    }

    // row 2: with a name and a handler
    void equipped() {
        Thread.ofVirtual() // note
                .name("spark")
                .uncaughtExceptionHandler((thread, failure) -> failure.printStackTrace())
                .start(this::glow);
    }
}
