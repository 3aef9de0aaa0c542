import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.logging.Logger;

/** Shapes beyond the rows. */
public class MoreCancellations {
    private static final Logger LOG = Logger.getLogger("radio");
    private final List<CompletableFuture<String>> songs = new ArrayList<>();
    private volatile boolean playing = true;

    // beyond: a helper throws it
    void play(CompletableFuture<String> song) {
        try {
            LOG.info(song.join());
        } catch (CancellationException e) {
            giveUp(e);
        }
    }

    private static void giveUp(RuntimeException e) {
        throw e;
    }

    // beyond: a helper logs it
    void playOn(CompletableFuture<String> song) {
        try {
            LOG.info(song.join());
        } catch (CancellationException e) { // flag
            note(e);
        }
    }

    private static void note(RuntimeException e) {
        LOG.info(e.getMessage());
    }

    // beyond: kept, and thrown when all have ended
    void playAll() {
        CancellationException cancelled = null;
        for (CompletableFuture<String> song : songs) {
            try {
                LOG.info(song.join());
            } catch (CancellationException e) {
                cancelled = e;
            }
        }
        if (cancelled != null) {
            throw cancelled;
        }
    }

    // beyond: leaves the inner loop, and both by the label
    void playAlbums(List<List<CompletableFuture<String>>> albums) {
        albums:
        for (List<CompletableFuture<String>> album : albums) {
            for (CompletableFuture<String> song : album) {
                try {
                    LOG.info(song.join());
                } catch (CancellationException e) {
                    break albums;
                }
            }
        }
    }

    // beyond: `continue` by the label
    void skipAlbums(List<List<CompletableFuture<String>>> albums) {
        albums:
        for (List<CompletableFuture<String>> album : albums) {
            for (CompletableFuture<String> song : album) {
                try {
                    LOG.info(song.join());
                } catch (CancellationException e) { // flag
                    continue albums;
                }
            }
        }
    }

    // beyond: an earlier clause for it throws, a later one takes the rest
    void playSafely(Future<String> song) throws InterruptedException {
        try {
            LOG.info(song.get());
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | ExecutionException e) { // flag(LostFailure)
            LOG.warning("no song");
        }
    }

    // beyond: the conditional throws in both halves
    void playEither(CompletableFuture<String> song, boolean same) {
        try {
            LOG.info(song.join());
        } catch (CancellationException e) {
            throw same ? e : new IllegalStateException(e);
        }
    }

    // beyond: a switch goes on in one case
    void playMode(CompletableFuture<String> song, int mode) {
        try {
            LOG.info(song.join());
        } catch (CancellationException e) { // flag
            switch (mode) {
                case 0 -> throw e;
                case 1 -> LOG.info("next");
                default -> throw new IllegalStateException(e);
            }
        }
        LOG.info("played");
    }

    // beyond: returns in each case
    void playEnd(CompletableFuture<String> song, int mode) {
        try {
            LOG.info(song.join());
        } catch (CancellationException e) {
            switch (mode) {
                case 0:
                    return;
                default:
                    throw e;
            }
        }
        LOG.info("played");
    }

    // beyond: the `finally` completes
    void playFinally(CompletableFuture<String> song) {
        boolean done = false;
        try {
            LOG.info(song.join());
            done = true;
        } catch (CancellationException e) { // flag
            LOG.info("cancelled");
        } finally {
            LOG.info("done " + done);
        }
    }

    // beyond: a lambda in the handler throws, the handler does not
    Runnable playLater(CompletableFuture<String> song) {
        Runnable[] then = {() -> {}};
        try {
            LOG.info(song.join());
        } catch (CancellationException e) { // flag
            then[0] =
                    () -> {
                        throw e;
                    };
        }
        return then[0];
    }

    // beyond: the do-while goes on
    void playForEver(CompletableFuture<String> song) {
        do {
            try {
                LOG.info(song.join());
            } catch (CancellationException e) { // flag
                LOG.info("again");
            }
        } while (playing);
    }

    // beyond: cancels the others, and ends
    void playOrCancel() {
        try {
            for (CompletableFuture<String> song : songs) {
                LOG.info(song.join());
            }
        } catch (CancellationException e) {
            for (CompletableFuture<String> song : songs) {
                song.cancel(true);
            }
        }
    }
}
