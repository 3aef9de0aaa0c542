import java.util.concurrent.CountDownLatch;

/** What was cleared may be thrown here. */
class BareWhereDeclared {
    void await(CountDownLatch latch) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        latch.await();
    }
}
