package several;

/** Drops a task of an executor that another module has, which need not be built. */
final class App {
  void start(String number) {
    Workers.pool().submit(() -> System.out.println(Integer.parseInt(number)));
  }
}
