import dev.selvage.scope.StructuredTaskScope;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** One thread works off the list in its order, however long it takes. */
public class OneByOne {
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        sort(args.length > 0 ? List.of("north", "") : List.of("north", "south", "east"));
    }

    private static void sort(List<String> bags) throws InterruptedException, ExecutionException {
        try (var scope = StructuredTaskScope.open(c -> c.withLimit(1))) {
            for (String bag : bags) {
                String name = bag.strip();
                scope.fork(() -> sort(name));
            }
            scope.join();
        }
    }

    private static void sort(String bag) {
        if (bag.isEmpty()) {
            throw new IllegalArgumentException("a bag without a name");
        }
        System.out.println("sorted " + bag);
    }
}
