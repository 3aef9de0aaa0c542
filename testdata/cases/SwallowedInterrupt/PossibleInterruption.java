// options: -XepOpt:SwallowedInterrupt:PossibleInterruption=true
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The body is declared to throw Exception: an interruption is possible, not certain. */
public class PossibleInterruption {
    private final Callable<String> template;
    private String rendered = "";

    PossibleInterruption(Callable<String> template) {
        this.template = template;
    }

    // row 26: Callable.call
    String render() {
        try {
            return template.call();
        } catch (Exception e) { // note
            return "";
        }
    }

    // row 26: a plain AutoCloseable
    void renderInto(AutoCloseable sink) {
        try (AutoCloseable closing = sink) {
            rendered = "into " + closing;
        } catch (Exception e) { // note
            throw new IllegalStateException(e);
        }
    }

    // row 26: a method of this file
    void renderLoaded() {
        try {
            load();
        } catch (Exception e) { // note
            rendered = "";
        }
    }

    private void load() throws Exception {
        rendered = template.call();
    }

    // row 26: Throwable
    void renderReflectively() {
        try {
            load();
        } catch (Throwable t) { // note
            rendered = "";
        }
    }

    // row 26: quiet, restored when it was one
    String renderAsking() {
        try {
            return template.call();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return "";
        }
    }

    // row 26: quiet, passed on
    String renderOrThrow() throws Exception {
        try {
            return template.call();
        } catch (Exception e) {
            rendered = "";
            throw e;
        }
    }

    // row 26: quiet, a Supplier throws nothing of the kind
    String renderSupplied(Supplier<String> supplier) {
        try {
            return supplier.get();
        } catch (Exception e) {
            return "";
        }
    }

    // row 26: certain stays certain, whatever else is possible
    String renderSlowly() {
        try {
            TimeUnit.SECONDS.sleep(1);
            return template.call();
        } catch (Exception e) { // flag
            return "";
        }
    }
}
