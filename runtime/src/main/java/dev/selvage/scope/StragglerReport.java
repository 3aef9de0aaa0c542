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
  static void send(Settings settings, String scope, Duration waited, List<Thread> stragglers) {
    if (stragglers.isEmpty()) {
      return;
    }
    try {
      settings.stragglerSink.accept(new StragglerReport(scope, waited, stragglers));
    } catch (Throwable e) {
      Failures.tell(settings.failureSink, e);
    }
  }

  /** A few lines for a log: each thread, and where it is. */
  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            "scope %s has waited %d ms for %d subtasks that go on although interrupted"
                .formatted(scope, waited.toMillis(), stragglers.size()));
    for (Thread thread : stragglers) {
      text.append("\n  ").append(thread);
      for (StackTraceElement frame : Scopes.where(thread)) {
        text.append("\n    at ").append(frame);
      }
    }
    return text.toString();
  }
}
