import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A default stands in for what did not come. */
public class Defaults {
    private final BlockingQueue<String> offers;
    private final CountDownLatch open = new CountDownLatch(1);

    Defaults(BlockingQueue<String> offers) {
        this.offers = offers;
    }

    // row 40: null
    String next() {
        try {
            return offers.take();
        } catch (InterruptedException e) { // flag
            return null;
        }
    }

    // row 40: a default
    Optional<String> nextSoon() {
        try {
            return Optional.ofNullable(offers.poll(1, TimeUnit.SECONDS));
        } catch (InterruptedException e) { // flag
            return Optional.empty();
        }
    }

    // row 40: false
    boolean awaitOpen() {
        try {
            return open.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) { // flag
            return false;
        }
    }

    // row 40: an empty list, by way of a local
    List<String> all() {
        List<String> all = Collections.emptyList();
        try {
            all = List.of(offers.take());
        } catch (InterruptedException e) { // flag
            all = Collections.emptyList();
        }
        return all;
    }

    // row 40: `continue`
    int collect(List<String> into) {
        for (int i = 0; i < 10; i++) {
            try {
                into.add(offers.take());
            } catch (InterruptedException e) { // flag
                continue;
            }
        }
        return into.size();
    }

    // row 40: `break`
    int collectSome(List<String> into) {
        for (int i = 0; i < 10; i++) {
            try {
                into.add(offers.take());
            } catch (InterruptedException e) { // flag
                break;
            }
        }
        return into.size();
    }

    // row 40: `continue` with a label
    int collectLabelled(List<String> into) {
        int rounds = 0;
        rounds:
        for (int i = 0; i < 10; i++) {
            while (into.size() < i) {
                try {
                    into.add(offers.take());
                } catch (InterruptedException e) { // flag
                    continue rounds;
                }
            }
            rounds++;
        }
        return rounds;
    }

    // row 40: quiet, restored before it returns
    String nextRestoring() {
        try {
            return offers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    // row 40: quiet, restored before it breaks
    int collectRestoring(List<String> into) {
        for (int i = 0; i < 10; i++) {
            try {
                into.add(offers.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return into.size();
    }

    // beyond: `yield` from a switch expression
    String nextOf(int kind) {
        return switch (kind) {
            case 0 -> "none";
            case 1 -> {
                try {
                    yield offers.take();
                } catch (InterruptedException e) { // flag
                    yield "";
                }
            }
            default -> throw new IllegalArgumentException("kind " + kind);
        };
    }

    // beyond: `yield` after it was restored
    String nextOfKind(int kind) {
        return switch (kind) {
            case 0:
                yield "none";
            default:
                try {
                    yield offers.take();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    yield "";
                }
        };
    }

    // beyond: a break that leaves the switch only
    int collectSwitch(int kind) {
        int taken = 0;
        switch (kind) {
            case 1:
                try {
                    offers.take();
                    taken++;
                } catch (InterruptedException e) { // flag
                    break;
                }
                break;
            default:
                taken--;
        }
        return taken;
    }

    // beyond: restored after the break
    int collectThenRestore() {
        int taken = 0;
        boolean interrupted = false;
        while (taken < 10) {
            try {
                offers.take();
                taken++;
            } catch (InterruptedException e) {
                interrupted = true;
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return taken;
    }
}
