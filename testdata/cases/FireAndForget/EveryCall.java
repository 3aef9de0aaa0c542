// options: -XepOpt:FireAndForget:EveryCall=true
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Who asks for them is told of methods of other files, too. */
abstract class EveryCall {
    // row 7: a method of another file of the project
    void ofAnotherFile(Pier pier) {
        pier.call(); // flag: the Future that `pier.call()` returns is dropped
        pier.own().run(); // flag
    }

    // row 7: quiet, kept or returned
    Future<?> kept(Pier pier) {
        Future<?> call = pier.call();
        call.cancel(true);
        return pier.call();
    }

    // row 7: quiet, it only ends something
    void ended(Pier pier) {
        pier.closeAsync();
    }

    // row 8: quiet, an annotation of another package
    void ignored(Pier pier) {
        pier.hoot();
    }

    // beyond: quiet, the method of a library, whose own futures these are
    void ofLibrary(CompletableFuture<String> call) {
        call.obtrudeValue("ashore");
    }
}
