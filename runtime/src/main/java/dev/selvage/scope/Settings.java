package dev.selvage.scope;

import dev.selvage.scope.StructuredTaskScope.Configuration;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
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

  static int atLeastOne(int number, String what) {
    if (number < 1) {
      throw new IllegalArgumentException(what + " of " + number + ": 1 is the least");
    }
    return number;
  }

  static Settings limitedTo(int maxRunning) {
    return (Settings) DEFAULT.withLimit(maxRunning);
  }

  /**
   * A task with what has to be around it in its thread, as of now. Where the context cannot be
   * captured, it is one that fails with the reason.
   */
  @SuppressWarnings("unchecked") // a callable only ever returns
  <T> Callable<T> prepared(Callable<? extends T> task) {
    Objects.requireNonNull(task);
    Callable<T> limited = limiter == null ? (Callable<T>) task : () -> limiter.call(task);
    if (context == null) {
      return limited;
    }
    try {
      ContextCarrier.Snapshot snapshot =
          Objects.requireNonNull(context.capture(), "the context carrier captured null");
      return inside(snapshot, limited);
    } catch (RuntimeException | Error e) {
      return new Uncaptured<>(e);
    }
  }

  /** Fails with the reason why the context could not be captured. */
  static final class Uncaptured<T> implements Callable<T> {
    final Throwable reason;

    private Uncaptured(Throwable reason) {
      this.reason = reason;
    }

    @Override
    public T call() {
      if (reason instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) reason;
    }
  }

  static <T> Callable<T> inside(ContextCarrier.Snapshot snapshot, Callable<T> body) {
    return () -> snapshot.call(body);
  }

  /** Makes threads as configured; ours have numbers in their names. */
  ThreadFactory numberedThreads() {
    AtomicInteger numbers = new AtomicInteger();
    return body -> {
      Thread made = Threads.made(this, body);
      Threads.rename(this, made, numbers.getAndIncrement());
      return made;
    };
  }

  @Override
  public Configuration withThreadFactory(ThreadFactory newFactory) {
    Settings copy = new Settings(this);
    copy.threadFactory = Objects.requireNonNull(newFactory);
    return copy;
  }

  @Override
  public Configuration withName(String newName) {
    Settings copy = new Settings(this);
    copy.name = Objects.requireNonNull(newName);
    return copy;
  }

  @Override
  public Configuration withTimeout(Duration newTimeout) {
    Settings copy = new Settings(this);
    copy.timeout = Objects.requireNonNull(newTimeout);
    return copy;
  }

  @Override
  public Configuration withLimit(int maxRunning) {
    Settings copy = new Settings(this);
    copy.limit = atLeastOne(maxRunning, "a limit");
    copy.limiter = null;
    return copy;
  }

  @Override
  public Configuration withLimit(Limiter shared) {
    Settings copy = new Settings(this);
    copy.limit = shared.permits();
    copy.limiter = shared;
    return copy;
  }

  @Override
  public Configuration withContext(ContextCarrier carrier) {
    Settings copy = new Settings(this);
    copy.context = Objects.requireNonNull(carrier);
    return copy;
  }

  @Override
  public Configuration withStragglerReport(Duration after, Consumer<? super StragglerReport> sink) {
    if (after.isNegative() || after.isZero()) {
      throw new IllegalArgumentException(
          "reports of stragglers every " + after + ": it has to be positive");
    }
    Settings copy = new Settings(this);
    copy.reportStragglersAfter = after;
    copy.stragglerSink = Objects.requireNonNull(sink);
    return copy;
  }

  @Override
  public Configuration withFailureSink(Consumer<? super Throwable> sink) {
    Settings copy = new Settings(this);
    copy.failureSink = Objects.requireNonNull(sink);
    return copy;
  }
}
