package dev.selvage.scope;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * Takes what belongs to the forking thread, such as a user or a trace, along to the threads of its
 * subtasks. Implementations must be safe for use by any thread.
 *
 * <p>For a ScopedValue, on JDK 25 and newer:
 *
 * <pre>{@code
 * ContextCarrier user = () -> {
 *   if (!USER.isBound()) {
 *     return Callable::call;
 *   }
 *   String name = USER.get();
 *   return new ContextCarrier.Snapshot() {
 *     public <T> T call(Callable<T> body) throws Exception {
 *       return ScopedValue.where(USER, name).call(body::call);
 *     }
 *   };
 * };
 * }</pre>
 */
@FunctionalInterface
public interface ContextCarrier {

  /**
   * What the calling thread has now. Called by the thread that forks, once for each fork; what it
   * throws fails the subtask.
   */
  Snapshot capture();

  /** What a thread had when it forked. */
  interface Snapshot {
    /**
     * Runs {@code body} with it, and gives the thread back what it had, also when {@code body}
     * throws.
     *
     * @throws Exception what {@code body} throws
     */
    <T> T call(Callable<T> body) throws Exception;
  }

  /** All of them: the first is put in place first, and taken away last. */
  static ContextCarrier of(ContextCarrier... carriers) {
    List<ContextCarrier> all = List.of(carriers);
    return () -> {
      Snapshot captured = Callable::call;
      for (ContextCarrier carrier : all) {
        captured = new AllSnapshots(captured, carrier.capture());
      }
      return captured;
    };
  }

  /** The value of a ThreadLocal. A subtask that sets it changes its own value only. */
  static <V> ContextCarrier threadLocal(ThreadLocal<V> threadLocal) {
    return () -> new ThreadLocalSnapshot<>(threadLocal);
  }
}
