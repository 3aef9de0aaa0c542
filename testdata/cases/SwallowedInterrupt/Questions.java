import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** How a broad handler may ask whether it was an interruption. */
public class Questions {
    private final BlockingQueue<String> forms;

    Questions(BlockingQueue<String> forms) {
        this.forms = forms;
    }

    // beyond: the answer is kept in a local
    String keptAnswer() {
        try {
            return forms.take();
        } catch (Exception e) {
            boolean interruption = e instanceof InterruptedException;
            System.err.println("failed");
            if (interruption) {
                Thread.currentThread().interrupt();
            }
            return null;
        }
    }

    // beyond: the class is compared
    String comparedClass() {
        try {
            return forms.take();
        } catch (Exception e) {
            if (e.getClass() == InterruptedException.class) {
                Thread.currentThread().interrupt();
            }
            return null;
        }
    }

    // beyond: a negated pattern whose variable is used after it
    String negatedPattern() throws InterruptedException {
        try {
            return forms.take();
        } catch (Exception e) {
            if (!(e instanceof InterruptedException interruption)) {
                return null;
            }
            throw interruption;
        }
    }

    // beyond: several types in one question
    String severalTypes(Future<String> other) {
        try {
            return forms.take() + other.get();
        } catch (Exception e) {
            if (e instanceof ExecutionException || e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return null;
        }
    }

    // beyond: the causes are walked through
    String walkedCauses(Future<String> other) {
        try {
            return forms.take() + other.get();
        } catch (Exception e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                    break;
                }
            }
            return null;
        }
    }

    // beyond: the cause of an ExecutionException is another thread's business
    String otherThread(Future<String> other) throws InterruptedException {
        try {
            return other.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    // beyond: only the cause is asked
    String causeOnly() {
        try {
            return forms.take();
        } catch (Exception e) { // flag
            if (e instanceof RuntimeException) {
                Thread.currentThread().interrupt();
            }
            System.err.println(e.getCause());
            return null;
        }
    }

    // beyond: the unwanted types leave, the rest can only be the interruption
    String bySubtraction() {
        try {
            return forms.take();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    // beyond: the unwanted types leave, the rest is dropped
    String bySubtractionDropped() {
        try {
            return forms.take();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) { // flag
            return null;
        }
    }

    // beyond: the flag is asked, which an InterruptedException has cleared
    String askedFlag(CompletableFuture<String> other) {
        try {
            return forms.take() + other.join();
        } catch (Exception e) { // flag
            if (Thread.currentThread().isInterrupted()) {
                Thread.currentThread().interrupt();
            }
            return null;
        }
    }

    // beyond: the name of the class is compared
    String comparedName() {
        try {
            return forms.take();
        } catch (Exception e) { // flag
            if (e.getClass().getName().equals("TimeoutException")) {
                Thread.currentThread().interrupt();
            }
            return null;
        }
    }

    // beyond: the question stands in a ternary that picks what to throw
    String ternary() throws Exception {
        try {
            return forms.take();
        } catch (Exception e) {
            throw e instanceof InterruptedException interruption
                    ? interruption
                    : new IllegalStateException(e);
        }
    }

    // beyond: asked of a copy
    String copy() {
        try {
            return forms.take();
        } catch (Exception e) {
            Throwable problem = e;
            if (problem instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return null;
        }
    }

    // beyond: asked of its cause, or of itself where it has none
    String root(Future<String> other) {
        try {
            return forms.take() + other.get();
        } catch (Exception e) {
            Throwable root = e.getCause() == null ? e : e.getCause();
            if (root instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return null;
        }
    }
}
