package dev.selvage.scope;

import dev.selvage.scope.StructuredTaskScope.Configuration;
import dev.selvage.scope.StructuredTaskScope.Joiner;
import java.util.concurrent.ThreadFactory;
import java.util.function.UnaryOperator;

/** A crew whose threads are those of the actors. */
final class Stage {

  /** Stands for a thread of the crew; what it should run, an actor runs. */
  static class Understudy extends Thread {
    volatile boolean wasStarted;
    volatile boolean wasInterrupted;

    Understudy(Runnable body) {
      super(null, body, "understudy", 0, false);
    }

    @Override
    public void start() {
      wasStarted = true;
    }

    @Override
    public void interrupt() {
      wasInterrupted = true;
    }
  }

  private Stage() {}

  @SuppressWarnings("unchecked")
  static Crew crew(ThreadFactory threads, UnaryOperator<Configuration> settings) {
    Joiner<?, ?, ?> joiner = Joiner.awaitAllSuccessfulOrThrow();
    return new Crew(
        Settings.of(config -> settings.apply(config.withThreadFactory(threads))),
        (Joiner<Object, ?, ?>) joiner,
        new Frame());
  }
}
