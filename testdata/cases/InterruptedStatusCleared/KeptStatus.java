import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** Shapes beyond the rows: the answer is used, or it is not. */
public class KeptStatus {
    private final BlockingQueue<String> notes;
    private final StringBuilder text = new StringBuilder();
    private boolean cancelled;

    KeptStatus(BlockingQueue<String> notes) {
        this.notes = notes;
    }

    // beyond: kept, and restored in `finally`
    void write(String note) {
        boolean interrupted = Thread.interrupted();
        try {
            text.append(note);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // beyond: as AQS does it: parked, and told to the caller
    boolean parkAndCheck() {
        LockSupport.park(this);
        return Thread.interrupted();
    }

    // beyond: restored, then left
    void writeUnless(String note) {
        if (Thread.interrupted()) {
            Thread.currentThread().interrupt();
            return;
        }
        text.append(note);
    }

    // beyond: gathered in a loop, restored behind it
    void writeParked(int count) {
        boolean interrupted = false;
        for (int i = 0; i < count; i++) {
            LockSupport.parkNanos(100);
            if (Thread.interrupted()) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // beyond: becomes InterruptedIOException
    void flush() throws IOException {
        if (Thread.interrupted()) {
            throw new InterruptedIOException("interrupted while flushing");
        }
        text.setLength(0);
    }

    // beyond: gathered by `|=`
    void writeGathered(int count) {
        boolean interrupted = false;
        try {
            for (int i = 0; i < count; i++) {
                LockSupport.parkNanos(100);
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // beyond: a helper throws it
    void writeChecked(String note) throws InterruptedException {
        if (Thread.interrupted()) {
            stop();
        }
        text.append(note);
    }

    private static void stop() throws InterruptedException {
        throw new InterruptedException("stopped");
    }

    // beyond: in the loop of a thread of its own
    class Writer extends Thread {
        @Override
        public void run() {
            while (!Thread.interrupted()) {
                text.append(notes.poll());
            }
        }
    }

    // beyond: a method of the same name elsewhere
    void writeOwn() {
        interrupted();
        text.append("own");
    }

    private void interrupted() {
        cancelled = true;
    }

    // beyond: twice
    void writeTwice(String note) {
        Thread.interrupted(); // flag
        Thread.interrupted(); // flag
        text.append(note);
    }

    // beyond: in a static initialiser
    static {
        Thread.interrupted(); // flag
    }

    // beyond: in a constructor
    KeptStatus() {
        this(null);
        Thread.interrupted(); // flag
    }

    // beyond: without braces, and in an `else`
    void writeElse(String note) {
        if (cancelled) text.append(note);
        else Thread.interrupted(); // flag
    }

    // beyond: in a switch
    void writeSwitch(int kind) {
        switch (kind) {
            case 1:
                text.append("one");
                break;
            default:
                Thread.interrupted(); // flag
        }
    }

    // beyond: in a `for` update
    void writeFor(int count) {
        for (int i = 0; i < count; i++, Thread.interrupted()) { // flag
            text.append(i);
        }
    }
}
