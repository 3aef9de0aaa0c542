import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;

/** Other ways to remember, and to forget. */
public class RememberedOtherwise {
    private final BlockingQueue<String> ledger;
    private final Semaphore pen = new Semaphore(1);
    private boolean interrupted;
    private int seen;

    RememberedOtherwise(BlockingQueue<String> ledger) {
        this.ledger = ledger;
    }

    // beyond: the exception itself is kept, and thrown after the loop
    void drainAndThrow() throws InterruptedException {
        InterruptedException interruption = null;
        while (seen++ < 10) {
            try {
                ledger.take();
            } catch (InterruptedException e) {
                interruption = e;
            }
        }
        if (interruption != null) {
            throw interruption;
        }
    }

    // beyond: the exception itself is kept, and the flag restored
    void drainAndRestore() {
        InterruptedException interruption = null;
        for (int i = 0; i < 10; i++) {
            try {
                ledger.take();
            } catch (InterruptedException e) {
                interruption = e;
            }
        }
        if (interruption != null) {
            Thread.currentThread().interrupt();
        }
    }

    // beyond: kept and dropped
    void drainAndDrop() {
        InterruptedException interruption = null;
        for (int i = 0; i < 10; i++) {
            try {
                ledger.take();
            } catch (InterruptedException e) { // flag
                interruption = e;
            }
        }
        System.err.println(interruption);
    }

    // beyond: kept, wrapped and thrown
    void drainAndWrap() {
        InterruptedException interruption = null;
        for (int i = 0; i < 10; i++) {
            try {
                ledger.take();
            } catch (InterruptedException e) { // flag
                interruption = e;
            }
        }
        if (interruption != null) {
            throw new IllegalStateException(interruption);
        }
    }

    // beyond: a field, restored in the same method
    void drainField() {
        interrupted = false;
        try {
            while (seen++ < 10) {
                try {
                    ledger.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // beyond: the flag is reset before anyone looks
    void drainAndReset() {
        boolean flag = false;
        for (int i = 0; i < 3; i++) {
            try {
                ledger.take();
            } catch (InterruptedException e) { // flag
                flag = true;
            }
        }
        flag = false;
        if (flag) {
            Thread.currentThread().interrupt();
        }
    }

    // beyond: the flag says the opposite
    void drainInverted() {
        boolean calm = true;
        for (int i = 0; i < 3; i++) {
            try {
                ledger.take();
            } catch (InterruptedException e) {
                calm = false;
            }
        }
        if (!calm) {
            Thread.currentThread().interrupt();
        }
    }

    // beyond: `|=`
    void drainOr() {
        boolean flag = false;
        for (int i = 0; i < 3; i++) {
            try {
                ledger.take();
            } catch (InterruptedException e) {
                flag |= true;
            }
        }
        if (flag) {
            Thread.currentThread().interrupt();
        }
    }

    // beyond: compared with a literal
    void drainCompared() {
        boolean flag = false;
        for (int i = 0; i < 3; i++) {
            try {
                ledger.take();
            } catch (InterruptedException e) {
                flag = true;
            }
        }
        if (flag == true) {
            Thread.currentThread().interrupt();
        }
    }

    // beyond: restored unless something else is so
    void drainUnless(boolean ignoring) {
        boolean flag = false;
        for (int i = 0; i < 3; i++) {
            try {
                ledger.take();
            } catch (InterruptedException e) { // flag
                flag = true;
            }
        }
        if (flag && !ignoring) {
            Thread.currentThread().interrupt();
        }
    }

    // beyond: a permit is taken without being interrupted, then given back
    void write(String line) {
        boolean flag = false;
        try {
            while (true) {
                try {
                    pen.acquire();
                    break;
                } catch (InterruptedException e) {
                    flag = true;
                }
            }
            try {
                ledger.add(line);
            } finally {
                pen.release();
            }
        } finally {
            if (flag) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // beyond: a `break` with a label, past the place that would restore
    boolean search(String line) {
        boolean flag = false;
        boolean found = false;
        search:
        {
            while (true) {
                try {
                    found = ledger.take().equals(line);
                    if (found) {
                        break search;
                    }
                    break;
                } catch (InterruptedException e) { // flag
                    flag = true;
                }
            }
            if (flag) {
                Thread.currentThread().interrupt();
            }
        }
        return found;
    }

    // beyond: kept in an array of one
    void drainArray() {
        boolean[] flag = new boolean[1];
        try {
            for (int i = 0; i < 3; i++) {
                try {
                    ledger.take();
                } catch (InterruptedException e) {
                    flag[0] = true;
                }
            }
        } finally {
            if (flag[0]) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // beyond: told to the caller, who was promised to hear of it
    boolean sleptWell() {
        boolean flag = false;
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) { // flag
            flag = true;
        }
        return !flag;
    }

    // beyond: the answer is whether there was an interruption, and its name says so
    boolean joinAll(Iterable<Thread> clerks) {
        boolean interrupted = false;
        for (Thread clerk : clerks) {
            while (clerk.isAlive()) {
                try {
                    clerk.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        return interrupted;
    }

    // beyond: an answer of that name, which does not tell
    boolean joinAllOf(Iterable<Thread> clerks) {
        boolean interrupted = false;
        for (Thread clerk : clerks) {
            while (clerk.isAlive()) {
                try {
                    clerk.join();
                } catch (InterruptedException e) { // flag
                    interrupted = false;
                }
            }
        }
        return interrupted;
    }
}
