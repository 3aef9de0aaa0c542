package dev.selvage.scope;

import java.util.function.Consumer;

/** The failure sink of those who name none. */
final class FailureLog {
  static final Consumer<Throwable> SINK = FailureLog::log;

  private static final String NAME = "dev.selvage.scope";

  private FailureLog() {}

  private static void log(Throwable failure) {
    System.getLogger(NAME)
        .log(System.Logger.Level.WARNING, "a subtask failed, and nobody else can see it", failure);
  }

  /** Tells a sink; what the sink itself throws is logged, and does not reach the caller. */
  static void tell(Consumer<? super Throwable> sink, Throwable failure) {
    try {
      sink.accept(failure);
    } catch (Throwable e) {
      if (e != failure) {
        e.addSuppressed(failure);
      }
      if (sink != SINK) {
        tell(SINK, e);
      }
    }
  }
}
