import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;

/** Chess games that end in the order in which they end. */
public class Queues {
    // row 18: with a take
    String first(Executor players, Callable<String> game) throws InterruptedException, ExecutionException {
        CompletionService<String> games = new ExecutorCompletionService<>(players);
        games.submit(game);
        games.submit(game);
        return games.take().get();
    }

    // row 18: without
    void none(Executor players, Callable<String> game) {
        CompletionService<String> games = new ExecutorCompletionService<>(players);
        games.submit(game); // flag: take()
        new ExecutorCompletionService<String>(players).submit(game); // flag
    }

    // row 18: others may take
    void given(CompletionService<String> games, Callable<String> game) {
        games.submit(game);
    }

    // row 18: in a field, taken in another method
    static final class Tournament {
        private final CompletionService<String> games = new ExecutorCompletionService<>(ForkJoinPool.commonPool());

        void play(Callable<String> game) {
            games.submit(game);
        }

        String next() throws InterruptedException, ExecutionException {
            return games.take().get();
        }
    }

    // row 18: in a field, and nobody takes it
    static final class Exhibition {
        private final CompletionService<String> games = new ExecutorCompletionService<>(ForkJoinPool.commonPool());

        void play(Callable<String> game) {
            games.submit(game); // flag
        }
    }

    // row 19: joined, or handed to invokeAll
    static final class Moves extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        protected Integer compute() {
            Moves white = new Moves();
            Moves black = new Moves();
            white.fork();
            int best = black.compute() + white.join();
            black.fork();
            ForkJoinTask.invokeAll(black, white);
            return best;
        }
    }

    // row 19: never joined
    static final class Forgotten extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        protected Integer compute() {
            Moves white = new Moves();
            white.fork(); // flag: never joined
            new Moves().fork(); // flag
            return 0;
        }
    }
}
