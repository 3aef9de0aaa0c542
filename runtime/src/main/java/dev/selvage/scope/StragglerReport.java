package dev.selvage.scope;

import java.time.Duration;
import java.util.List;

/**
 * Who keeps a cancelled scope from closing: subtasks that go on although they were interrupted.
 *
 * @param scope the scope's name
 * @param waited how long its owner has waited for them by now
 * @param stragglers the threads that run them, the newest first; their stacks tell where
 */
public record StragglerReport(String scope, Duration waited, List<Thread> stragglers) {

  /** Keeps a copy of the list. */
  public StragglerReport {
    stragglers = List.copyOf(stragglers);
  }

  /** Reports to the sink that {@code settings} name, if there is still somebody to report. */
  static void send(Settings settings, String scope, long waitedNanos, List<Thread> stragglers) {
    if (stragglers.isEmpty()) {
      return;
    }
    try {
      settings.stragglerSink.accept(
          new StragglerReport(scope, Duration.ofNanos(waitedNanos), stragglers));
    } catch (Throwable e) {
      Failures.tell(settings.failureSink, e);
    }
  }

  /** A few lines for a log: each thread, and where it is. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("scope ").append(scope);
    text.append(" has waited ").append(waited.toMillis()).append(" ms for ");
    text.append(stragglers.size()).append(" subtasks that go on although interrupted");
    for (Thread thread : stragglers) {
      text.append("\n  ").append(thread).append(Scopes.where(thread, "\n    at "));
    }
    return text.toString();
  }
}
