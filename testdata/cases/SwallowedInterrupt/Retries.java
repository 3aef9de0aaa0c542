import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Retries with a counter, with a pause, with a deadline. */
public class Retries {
    private final BlockingQueue<String> calls;

    Retries(BlockingQueue<String> calls) {
        this.calls = calls;
    }

    // beyond: the pause between two attempts is swallowed
    boolean call(String number) {
        for (int attempt = 1; attempt <= 3; attempt++) {
            if (calls.offer(number)) {
                return true;
            }
            try {
                Thread.sleep(100L * attempt);
            } catch (InterruptedException e) { // flag
                System.err.println("no pause");
            }
        }
        return false;
    }

    // beyond: the pause between two attempts ends them
    boolean callPolitely(String number) {
        for (int attempt = 1; attempt <= 3; attempt++) {
            if (calls.offer(number)) {
                return true;
            }
            try {
                Thread.sleep(100L * attempt);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return false;
    }

    // beyond: thrown only at the last attempt
    String answer(Future<String> answer) throws InterruptedException, ExecutionException {
        int attempt = 0;
        while (true) {
            try {
                return answer.get();
            } catch (InterruptedException e) { // flag
                if (++attempt > 3) {
                    throw e;
                }
            }
        }
    }

    // beyond: restored, and the attempts are counted
    String answerCounting(Future<String> answer) throws ExecutionException {
        boolean interrupted = false;
        try {
            for (int attempt = 0; attempt < 3; ++attempt) {
                try {
                    return answer.get(1, TimeUnit.SECONDS);
                } catch (TimeoutException e) {
                    System.err.println("not yet");
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            return null;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // beyond: the last failure of all attempts is thrown, wrapped
    String answerLast(Future<String> answer) {
        Exception last = null;
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                return answer.get();
            } catch (Exception e) { // flag
                last = e;
            }
        }
        throw new IllegalStateException(last);
    }

    // beyond: the last failure of all attempts is thrown as it is
    String answerLastThrown(Future<String> answer) throws Exception {
        Exception last = null;
        try {
            return answer.get();
        } catch (Exception e) {
            last = e;
        }
        System.err.println("failed");
        throw last;
    }

    // beyond: swallowed in an iteration
    int drain(Iterator<Future<String>> answers) {
        int failed = 0;
        while (answers.hasNext()) {
            try {
                answers.next().get();
            } catch (InterruptedException | ExecutionException e) { // flag
                failed++;
            }
        }
        return failed;
    }

    // beyond: restored in an iteration, each further wait fails at once
    int drainRestoring(Iterator<Future<String>> answers) {
        int failed = 0;
        while (answers.hasNext()) {
            try {
                answers.next().get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failed++;
            } catch (ExecutionException e) {
                failed++;
            }
        }
        return failed;
    }

    // beyond: a labelled loop left after the flag was restored
    String search(int rounds) {
        search:
        for (int round = 0; round < rounds; round++) {
            do {
                try {
                    String number = calls.poll(1, TimeUnit.SECONDS);
                    if (number == null) {
                        continue search;
                    }
                    return number;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    break search;
                }
            } while (round > 1);
        }
        return null;
    }

    // beyond: recursion instead of a loop
    String again() {
        try {
            return calls.take();
        } catch (InterruptedException e) { // flag
            return again();
        }
    }

    // beyond: recursion, restored at its end
    String againRestoring() {
        try {
            return calls.take();
        } catch (InterruptedException e) {
            try {
                return againRestoring();
            } finally {
                Thread.currentThread().interrupt();
            }
        }
    }
}
