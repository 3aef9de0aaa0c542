import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A try in the handler, or a `finally` after it, may still save or lose the interruption. */
public class HandlersInHandlers {
    private final Lock door = new ReentrantLock();
    private final BlockingQueue<String> guests;

    HandlersInHandlers(BlockingQueue<String> guests) {
        this.guests = guests;
    }

    private void greet() {
        guests.add("hello");
    }

    // beyond: restored in the `finally` of the same try
    String admit() {
        boolean calm = false;
        try {
            String guest = guests.take();
            calm = true;
            return guest;
        } catch (InterruptedException e) {
            return null;
        } finally {
            if (!calm) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // beyond: restored in the `finally` inside the handler
    void admitAndGreet() {
        try {
            guests.take();
        } catch (InterruptedException e) {
            try {
                greet();
            } finally {
                Thread.currentThread().interrupt();
            }
        }
    }

    // beyond: restored in the `finally` of an outer try, on every path
    void admitOuter() {
        try {
            try {
                guests.take();
            } catch (InterruptedException e) {
                greet();
            }
        } finally {
            Thread.currentThread().interrupt();
        }
    }

    // beyond: restored only where an inner try fails
    void admitInner() {
        try {
            guests.take();
        } catch (InterruptedException e) { // flag
            try {
                greet();
            } catch (IllegalStateException full) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // beyond: restored in both halves of an inner try
    void admitBoth() {
        try {
            guests.take();
        } catch (InterruptedException e) {
            try {
                greet();
                Thread.currentThread().interrupt();
            } catch (IllegalStateException full) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // beyond: a lock around the restoring line
    void admitLocked() {
        try {
            guests.take();
        } catch (InterruptedException e) {
            door.lock();
            try {
                greet();
                Thread.currentThread().interrupt();
            } finally {
                door.unlock();
            }
        }
    }

    // beyond: leaves from inside `synchronized`
    String admitSynchronized() {
        try {
            return guests.take();
        } catch (InterruptedException e) { // flag
            synchronized (door) {
                return "";
            }
        }
    }

    // beyond: restored inside `synchronized`, and left from there
    String admitSynchronizedSafely() {
        try {
            return guests.take();
        } catch (InterruptedException e) {
            synchronized (door) {
                Thread.currentThread().interrupt();
                return "";
            }
        }
    }

    // beyond: a second wait in the handler, swallowed like the first
    void admitLater() {
        try {
            guests.take();
        } catch (InterruptedException e) { // flag
            try {
                guests.take();
            } catch (InterruptedException again) { // flag
                greet();
            }
        }
    }

    // beyond: the second wait is restored, the first is not
    void admitLaterHalf() {
        try {
            guests.take();
        } catch (InterruptedException e) { // flag
            try {
                guests.take();
            } catch (InterruptedException again) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // beyond: a local restored after the whole try
    void admitAfter() {
        boolean interrupted = false;
        try {
            guests.take();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        greet();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // beyond: restored right after the try, whatever happened
    void admitThenRestore() {
        try {
            guests.take();
            return;
        } catch (InterruptedException e) {
            greet();
        }
        Thread.currentThread().interrupt();
    }

    // beyond: the handler jumps over the line that restores
    void admitThenJump(boolean late) {
        out:
        {
            try {
                guests.take();
            } catch (InterruptedException e) { // flag
                if (late) {
                    break out;
                }
            }
            Thread.currentThread().interrupt();
        }
    }
}
