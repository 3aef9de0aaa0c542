/** Asks without clearing. */
class AskAndReturn {
    private final StringBuilder text = new StringBuilder();

    void write(Iterable<String> lines) {
        for (String line : lines) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            text.append(line);
        }
    }

    void writeSome(Iterable<String> lines) {
        for (String line : lines) {
            if (Thread.currentThread().isInterrupted()) break;
            text.append(line).append(' ');
        }
    }

    void writeOrThrow(String line) {
        if (Thread.currentThread().isInterrupted()) {
            System.err.println("interrupted");
            throw new IllegalStateException("interrupted");
        }
        text.append(line);
    }
}
