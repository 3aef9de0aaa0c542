import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** One thread works off the list in its order, however long it takes. */
public class OneByOne {
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        sort(args.length > 0 ? List.of("north", "") : List.of("north", "south", "east"));
    }

    private static void sort(List<String> bags) throws InterruptedException, ExecutionException {
        ExecutorService sorter = Executors.newSingleThreadExecutor();
        for (String bag : bags) {
            String name = bag.strip();
            sorter.submit(() -> sort(name));
        }
        sorter.shutdown();
        sorter.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    private static void sort(String bag) {
        if (bag.isEmpty()) {
            throw new IllegalArgumentException("a bag without a name");
        }
        System.out.println("sorted " + bag);
    }
}
