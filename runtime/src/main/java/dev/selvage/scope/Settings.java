package dev.selvage.scope;

import dev.selvage.scope.StructuredTaskScope.Configuration;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The values of a configuration. Nobody changes one that has been handed out. */
final class Settings implements Configuration {
  static final Settings DEFAULT = new Settings();

  /** Null: the default's threads. */
  ThreadFactory threadFactory;

  /** Null: no name was given. */
  String name;

  /** Null: no timeout. */
  Duration timeout;

  /** 0: no limit. */
  int limit;

  /** Null: the limit is the scope's own. */
  Limiter limiter;

  /** Null: nothing is carried. */
  ContextCarrier context;

  /** Null: no report of stragglers. */
  Duration reportStragglersAfter;

  Consumer<? super StragglerReport> stragglerSink;

  /** Null: the log. */
  Consumer<? super Throwable> failureSink;

  private Settings() {}

  private Settings(Settings from) {
    threadFactory = from.threadFactory;
    name = from.name;
    timeout = from.timeout;
    limit = from.limit;
    limiter = from.limiter;
    context = from.context;
    reportStragglersAfter = from.reportStragglersAfter;
    stragglerSink = from.stragglerSink;
    failureSink = from.failureSink;
  }

  static Settings of(UnaryOperator<Configuration> operator) {
    Configuration made = operator.apply(DEFAULT);
    return (Settings) Objects.requireNonNull(made, "the configuration operator returned null");
  }

  /**
   * A task with what has to be around it in its thread, as of now. Where the context cannot be
   * captured, it is one that fails with the reason.
   */
  <T> Callable<T> prepared(Callable<? extends T> task) {
    Objects.requireNonNull(task);
    Callable<T> limited = limiter == null ? plain(task) : () -> limiter.call(task);
    if (context == null) {
      return limited;
    }
    try {
      ContextCarrier.Snapshot snapshot =
          Objects.requireNonNull(context.capture(), "the context carrier captured null");
      return () -> snapshot.call(limited);
    } catch (RuntimeException | Error e) {
      return new Uncaptured<>(e);
    }
  }

  /** Fails with the reason why the context could not be captured. */
  record Uncaptured<T>(Throwable reason) implements Callable<T> {
    @Override
    public T call() {
      if (reason instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) reason;
    }
  }

  /** A callable only ever returns. */
  @SuppressWarnings("unchecked")
  static <T> Callable<T> plain(Callable<? extends T> task) {
    return (Callable<T>) task;
  }

  @Override
  public Settings withThreadFactory(ThreadFactory newFactory) {
    Settings copy = new Settings(this);
    copy.threadFactory = Objects.requireNonNull(newFactory);
    return copy;
  }

  @Override
  public Settings withName(String newName) {
    Settings copy = new Settings(this);
    copy.name = Objects.requireNonNull(newName);
    return copy;
  }

  @Override
  public Settings withTimeout(Duration newTimeout) {
    Settings copy = new Settings(this);
    copy.timeout = Objects.requireNonNull(newTimeout);
    return copy;
  }

  @Override
  public Settings withLimit(int maxRunning) {
    if (maxRunning < 1) {
      throw new IllegalArgumentException(
          "a limit of " + maxRunning + " would let nothing run: 1 is the least");
    }
    Settings copy = new Settings(this);
    copy.limit = maxRunning;
    copy.limiter = null;
    return copy;
  }

  @Override
  public Settings withLimit(Limiter shared) {
    Settings copy = new Settings(this);
    copy.limit = shared.permits();
    copy.limiter = shared;
    return copy;
  }

  @Override
  public Settings withContext(ContextCarrier carrier) {
    Settings copy = new Settings(this);
    copy.context = Objects.requireNonNull(carrier);
    return copy;
  }

  @Override
  public Settings withStragglerReport(Duration after, Consumer<? super StragglerReport> sink) {
    if (after.isNegative() || after.isZero()) {
      throw new IllegalArgumentException(
          "a pause of " + after + " between reports of stragglers is none: it has to be positive");
    }
    Settings copy = new Settings(this);
    copy.reportStragglersAfter = after;
    copy.stragglerSink = Objects.requireNonNull(sink);
    return copy;
  }

  @Override
  public Settings withFailureSink(Consumer<? super Throwable> sink) {
    Settings copy = new Settings(this);
    copy.failureSink = Objects.requireNonNull(sink);
    return copy;
  }
}
