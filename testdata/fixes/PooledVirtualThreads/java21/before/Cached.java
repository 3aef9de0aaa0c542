import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Each task has its own thread already; the pool only keeps them for a minute. */
class Cached {
    ExecutorService helpers() {
        return Executors.newCachedThreadPool( // named, for the dump
            Thread.ofVirtual().name("helper").factory());
    }
}
