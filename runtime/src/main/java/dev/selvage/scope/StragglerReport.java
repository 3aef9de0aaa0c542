package dev.selvage.scope;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Who keeps a cancelled scope from closing: subtasks that go on although they were interrupted.
 *
 * @param scope the scope's name
 * @param waited how long its owner has waited for them by now
 * @param stragglers those that run, the newest first
 */
public record StragglerReport(String scope, Duration waited, List<Straggler> stragglers) {

  /**
   * One of them.
   *
   * @param thread runs it
   * @param stack where it is; empty if it has just ended
   */
  public record Straggler(Thread thread, List<StackTraceElement> stack) {
    /** Keeps a copy of the stack. */
    public Straggler {
      stack = List.copyOf(stack);
    }
  }

  /** Keeps a copy of the list. */
  public StragglerReport {
    stragglers = List.copyOf(stragglers);
  }

  /** Reports the threads, null for none, to the sink that {@code settings} name. */
  static void send(Settings settings, String scope, Duration waited, List<Thread> threads) {
    List<Straggler> stragglers =
        threads.stream()
            .filter(Objects::nonNull)
            .map(thread -> new Straggler(thread, List.of(thread.getStackTrace())))
            .toList();
    try {
      settings.stragglerSink.accept(new StragglerReport(scope, waited, stragglers));
    } catch (Throwable e) {
      FailureLog.tell(settings.failureSink, e);
    }
  }

  /** A few lines for a log: each thread with the innermost frame of its stack. */
  @Override
  public String toString() {
    return stragglers.stream()
        .map(each -> "\n  " + each.thread() + top(each))
        .collect(
            Collectors.joining(
                "",
                "scope %s has waited %d ms for %d subtasks that were interrupted and go on"
                    .formatted(scope, waited.toMillis(), stragglers.size()),
                ""));
  }

  private static String top(Straggler straggler) {
    return straggler.stack().isEmpty() ? "" : " at " + straggler.stack().get(0);
  }
}
