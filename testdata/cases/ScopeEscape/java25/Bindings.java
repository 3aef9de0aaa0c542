import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A customer that is known in one thread. */
public class Bindings {
    private static final ScopedValue<String> CUSTOMER = ScopedValue.newInstance();

    void print(String customer) {
        System.out.println(customer);
    }

    // row 3: the thread of the task has no customer
    void lost(ExecutorService printers) {
        ScopedValue.where(CUSTOMER, "Ada")
            .run(() -> {
                printers.execute(() -> print(CUSTOMER.get())); // flag: `CUSTOMER` is bound in this thread alone
            });
    }

    // row 3: quiet, read before
    void read(ExecutorService printers) {
        ScopedValue.where(CUSTOMER, "Ada")
            .run(() -> {
                String customer = CUSTOMER.get();
                printers.execute(() -> print(customer));
            });
    }

    // beyond: quiet, the executor is closed around the block, and waits
    void closed() throws Exception {
        try (ExecutorService printers = Executors.newVirtualThreadPerTaskExecutor();
                AutoCloseable paper = () -> print("closed")) {
            printers.execute(() -> print("on " + paper)); // flag: uses `paper`
        }
        try (AutoCloseable paper = () -> print("closed");
                ExecutorService printers = Executors.newVirtualThreadPerTaskExecutor()) {
            printers.execute(() -> print("on " + paper));
        }
    }
}
