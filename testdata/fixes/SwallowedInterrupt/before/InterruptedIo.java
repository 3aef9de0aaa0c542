import java.io.InterruptedIOException;

/** An interruption that is called by another name. */
class InterruptedIo {
    interface Link {
        int read() throws InterruptedIOException;
    }

    int read(Link link) {
        try {
            return link.read();
        } catch (InterruptedIOException e) {
            return -1;
        }
    }
}
