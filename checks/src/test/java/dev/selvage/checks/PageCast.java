package dev.selvage.checks;

/** Who else plays in the examples of the pages: the class that they extend. */
final class PageCast {

  static final String SOURCE =
      """
      import java.util.concurrent.*;

      abstract class PageCast {
          final Log log = new Log();
        final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
        final ExecutorService executor = Executors.newFixedThreadPool(2);
        final CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        volatile boolean open = true;

        abstract void ship(Order order);

        abstract void print(Receipt receipt);

        abstract void report();

        abstract void closeBooks();

        record Order(int id) {}

        record Receipt(String text) {}

        static final class Log {
          void info(String message) {}

          void warn(String message, Throwable cause) {}
        }

        static final class ShopException extends RuntimeException {
          private static final long serialVersionUID = 1L;

          ShopException(String message, Throwable cause) {
            super(message, cause);
          }
        }
      }

      /** As the JDK's since 25, as far as its names go. */
      abstract class StructuredTaskScope implements AutoCloseable {
        static StructuredTaskScope open() {
          throw new UnsupportedOperationException();
        }

        abstract <T> void fork(Callable<? extends T> task);

        abstract void join() throws InterruptedException;

        @Override
        public abstract void close();

        static final class FailedException extends RuntimeException {
          private static final long serialVersionUID = 1L;
        }
      }
      """;

  private PageCast() {}
}
