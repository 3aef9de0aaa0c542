import java.io.IOException;

/** It throws something else as well. */
class PrivateThatThrows {
    void first(int millis) throws IOException, InterruptedException {
        pause(millis);
    }

    private static void pause(int millis) throws IOException, InterruptedException {
        if (millis < 0) {
            throw new IOException("no such pause");
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw e;
        }
    }
}
