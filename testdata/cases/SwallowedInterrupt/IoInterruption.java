import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ReadableByteChannel;
import java.util.concurrent.BlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Interruptions that are called by another name in java.io and java.nio. */
public class IoInterruption {
    private static final Logger LOG = Logger.getLogger("files");
    private final BlockingQueue<byte[]> blocks;
    private int timeouts;

    IoInterruption(BlockingQueue<byte[]> blocks) {
        this.blocks = blocks;
    }

    /** A link whose reads can be interrupted. */
    interface Link {
        int read() throws InterruptedIOException;

        int readSoon() throws SocketTimeoutException;

        int peek() throws IOException;
    }

    // row 35: becomes InterruptedIOException
    byte[] next() throws IOException {
        try {
            return blocks.take();
        } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted while waiting for a block");
        }
    }

    // row 35: with the cause set, step by step
    byte[] nextWithCause() throws IOException {
        try {
            return blocks.take();
        } catch (InterruptedException e) {
            InterruptedIOException translated = new InterruptedIOException();
            translated.initCause(e);
            throw translated;
        }
    }

    // row 35: with a cast around
    byte[] nextCast() throws IOException {
        try {
            return blocks.take();
        } catch (InterruptedException e) {
            throw (IOException) new InterruptedIOException().initCause(e);
        }
    }

    // row 35: becomes ClosedByInterruptException
    byte[] nextClosing() throws IOException {
        try {
            return blocks.take();
        } catch (InterruptedException e) {
            throw new ClosedByInterruptException();
        }
    }

    // row 35: made and not thrown
    byte[] nextForgotten() throws IOException {
        try {
            return blocks.take();
        } catch (InterruptedException e) { // flag
            LOG.log(Level.WARNING, "", new InterruptedIOException());
            throw new IOException(e);
        }
    }

    // row 36: named, and dropped
    int read(Link link) {
        try {
            return link.read();
        } catch (InterruptedIOException e) { // flag
            return -1;
        }
    }

    // row 36: named, in front of the others
    int readLogged(Link link) throws IOException {
        try {
            return link.peek();
        } catch (InterruptedIOException e) { // flag
            LOG.log(Level.INFO, "read", e);
        }
        return 0;
    }

    // row 36: through IOException around a call that declares it
    int readBroad(Link link) {
        try {
            return link.read();
        } catch (IOException e) { // note
            LOG.log(Level.WARNING, "read", e);
            return -1;
        }
    }

    // row 36: quiet, named and restored
    int readRestoring(Link link) {
        try {
            return link.read();
        } catch (InterruptedIOException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    // row 36: quiet, thrown on
    int readThrowing(Link link) throws IOException {
        try {
            return link.read();
        } catch (InterruptedIOException e) {
            LOG.info("interrupted");
            throw e;
        }
    }

    // row 36: quiet, IOException around a call that declares no more than that
    int peek(Link link) {
        try {
            return link.peek();
        } catch (IOException e) {
            return -1;
        }
    }

    // row 36: quiet, IOException is thrown on
    int readOn(Link link) throws IOException {
        try {
            return link.read();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "read", e);
            throw e;
        }
    }

    // row 37: the channel leaves the flag set
    int readChannel(ReadableByteChannel channel, ByteBuffer buffer) throws IOException {
        try {
            return channel.read(buffer);
        } catch (ClosedByInterruptException e) {
            return -1;
        }
    }

    // row 37: a timeout of a socket is no interruption
    int readSocket(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketTimeoutException e) {
            timeouts++;
            return -1;
        }
    }

    // row 37: a call that declares the timeout only
    int readSoon(Link link) {
        try {
            return link.readSoon();
        } catch (IOException e) {
            return -1;
        }
    }

    // beyond: the timeout first, then the interruption
    int readBothKinds(Link link) throws IOException {
        try {
            return link.peek();
        } catch (SocketTimeoutException e) {
            return 0;
        } catch (InterruptedIOException e) { // flag
            return -1;
        }
    }
}
