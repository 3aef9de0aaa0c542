import java.util.concurrent.CompletableFuture;

/** Lost failures that the check does not see. */
class KnownMissedAlarms {

    // row 7: a method of another file; most libraries with an asynchronous API of their own mean it so
    void ofAnotherFile(java.nio.channels.AsynchronousFileChannel file) {
        file.lock();
    }

    // beyond: a method that ends something is taken to be asked for its effect alone
    void ending() {
        closeAsync();
    }

    private CompletableFuture<Void> closeAsync() {
        return CompletableFuture.runAsync(() -> flush());
    }

    private void flush() {
        throw new IllegalStateException("full");
    }
}
