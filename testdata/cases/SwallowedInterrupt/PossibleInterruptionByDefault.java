import java.util.concurrent.Callable;

/** What is only possible is not told unless asked for. */
public class PossibleInterruptionByDefault {
    private final Callable<String> template;
    private String rendered = "";

    PossibleInterruptionByDefault(Callable<String> template) {
        this.template = template;
    }

    // row 26: off by default
    String render() {
        try {
            return template.call();
        } catch (Exception e) {
            return "";
        }
    }

    // row 26: off by default, AutoCloseable
    void renderInto(AutoCloseable sink) {
        try (AutoCloseable closing = sink) {
            rendered = "into " + closing;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    // row 26: off by default, a method that throws Exception
    void renderLoaded() {
        try {
            load();
        } catch (Exception e) {
            rendered = "";
        }
    }

    private void load() throws Exception {
        rendered = template.call();
    }

    // row 26: a certain one among possible ones is told
    void renderSlowly() {
        try {
            load();
            Thread.sleep(10);
        } catch (Exception e) { // flag
            rendered = "";
        }
    }
}
