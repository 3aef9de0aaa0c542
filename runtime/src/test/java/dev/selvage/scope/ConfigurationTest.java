package dev.selvage.scope;

import static dev.selvage.scope.ThreadKind.KINDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.selvage.scope.StructuredTaskScope.Configuration;
import dev.selvage.scope.StructuredTaskScope.Joiner;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a configuration takes, what it refuses, and that it never changes. */
@Timeout(120)
final class ConfigurationTest {
  private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);

  static Stream<UnaryOperator<Configuration>> withNull() {
    return Stream.of(
        config -> config.withThreadFactory(null),
        config -> config.withName(null),
        config -> config.withTimeout(null),
        config -> config.withLimit(null),
        config -> config.withContext(null),
        config -> config.withStragglerReport(null, report -> {}),
        config -> config.withStragglerReport(Duration.ofSeconds(1), null),
        config -> config.withFailureSink(null));
  }

  @ParameterizedTest
  @MethodSource("withNull")
  void nullIsRefusedAtOnceAndNoScopeIsLeftOpen(UnaryOperator<Configuration> wrong) {
    assertThatNullPointerException().isThrownBy(() -> StructuredTaskScope.open(wrong));
    assertThat(Frame.current().top).isNull();
  }

  @Test
  void scopeNeedsAJoinerAndATask() throws Exception {
    assertThatNullPointerException()
        .isThrownBy(() -> StructuredTaskScope.open((Joiner<Object, Void, Exception>) null));
    assertThatNullPointerException()
        .isThrownBy(() -> StructuredTaskScope.open((UnaryOperator<Configuration>) null));
    assertThat(Frame.current().top).isNull();
    try (var scope = StructuredTaskScope.open()) {
      assertThatNullPointerException().isThrownBy(() -> scope.fork((Runnable) null));
      assertThatNullPointerException().isThrownBy(() -> scope.fork((Callable<Object>) null));
      scope.join();
    }
  }

  @Test
  void methodsReturnCopies() {
    Settings base = Settings.of(config -> config.withLimit(3).withName("base"));
    Configuration changed =
        base.withName("other")
            .withTimeout(Duration.ofSeconds(1))
            .withLimit(Limiter.of(5))
            .withThreadFactory(Thread::new)
            .withContext(() -> null)
            .withFailureSink(failure -> {})
            .withStragglerReport(Duration.ofSeconds(1), report -> {});
    assertThat(changed).isNotSameAs(base);
    assertThat(base.name).isEqualTo("base");
    assertThat(base.limit).isEqualTo(3);
    assertThat(
            Stream.of(
                base.timeout,
                base.limiter,
                base.threadFactory,
                base.context,
                base.failureSink,
                base.reportStragglersAfter,
                base.stragglerSink))
        .containsOnlyNulls();
  }

  @Test
  void lastLimitCounts() {
    Limiter limiter = Limiter.of(5);
    assertThat(Settings.of(config -> config.withLimit(limiter).withLimit(2)).limiter).isNull();
    Settings shared = Settings.of(config -> config.withLimit(2).withLimit(limiter));
    assertThat(shared.limiter).isSameAs(limiter);
    assertThat(shared.limit).isEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void timeoutThatNoClockCanCountIsNone(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          try (var scope =
              StructuredTaskScope.open(
                  Joiner.<Integer>allSuccessfulOrThrow(),
                  config -> config.withThreadFactory(kind.factory()).withTimeout(FOR_EVER))) {
            scope.fork(() -> 1);
            assertThat(scope.join()).containsExactly(1);
          }
          try (Offload offload = Offload.open(config -> config.withTimeout(FOR_EVER))) {
            assertThat(offload.toThread(() -> 1).get()).isEqualTo(1);
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void pauseThatNoClockCanCountMeansNoReportAndCloseWaits(ThreadKind kind) throws Exception {
    Queue<StragglerReport> reports = new ConcurrentLinkedQueue<>();
    AtomicInteger ended = new AtomicInteger();
    kind.run(
        () -> {
          Thread owner = Thread.currentThread();
          UnaryOperator<Configuration> patient =
              config ->
                  config
                      .withThreadFactory(kind.factory())
                      .withStragglerReport(FOR_EVER, reports::add);
          CountDownLatch started = new CountDownLatch(2);
          Runnable straggler =
              () -> {
                started.countDown();
                Gates.takeInterrupt();
                Gates.awaitParked(owner);
                ended.incrementAndGet();
              };
          try (var scope = StructuredTaskScope.open(Joiner.allUntil(each -> false), patient)) {
            scope.fork(straggler);
            try (Offload offload = Offload.open(patient)) {
              assertThat(offload.toThread(Executors.callable(straggler))).isNotNull();
              started.await();
            }
            scope.cancel();
            scope.join();
          }
        });
    assertThat(ended).hasValue(2);
    assertThat(reports).isEmpty();
  }

  private static ThreadKind.Body losing(
      ThreadKind kind, Throwable failure, Consumer<Throwable> to) {
    ThreadFactory threads = kind.factory();
    return () -> {
      try (var scope =
          StructuredTaskScope.open(
              Joiner.<String>anySuccessfulOrThrow(),
              config ->
                  to == null
                      ? config.withThreadFactory(threads)
                      : config.withThreadFactory(threads).withFailureSink(to))) {
        scope.fork(
            () -> {
              throw (Exception) failure;
            });
        Gates.awaitEnded(scope);
        scope.fork(() -> "won");
        assertThat(scope.join()).isEqualTo("won");
      }
    };
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void failureThatNobodySeesIsLoggedAsAWarning(ThreadKind kind) throws Exception {
    IllegalStateException lost = new IllegalStateException("lost otherwise");
    assertThat(Logged.during(losing(kind, lost, null)))
        .singleElement()
        .satisfies(record -> assertThat(record.getThrown()).isSameAs(lost))
        .satisfies(record -> assertThat(record.getLevel()).isEqualTo(Level.WARNING));
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void sinkThatThrowsIsLoggedWithWhatItWasTold(ThreadKind kind) throws Exception {
    IllegalStateException lost = new IllegalStateException("lost otherwise");
    IllegalArgumentException ofSink = new IllegalArgumentException("the sink is broken");
    Consumer<Throwable> broken =
        failure -> {
          throw ofSink;
        };
    assertThat(Logged.during(losing(kind, lost, broken)))
        .singleElement()
        .satisfies(record -> assertThat(record.getThrown()).isSameAs(ofSink));
    assertThat(ofSink.getSuppressed()).containsExactly(lost);
  }

  @Test
  void configurationOperatorGetsTheDefault() throws Exception {
    AtomicReference<Configuration> given = new AtomicReference<>();
    try (var scope =
        StructuredTaskScope.open(
            config -> {
              given.set(config);
              return config;
            })) {
      scope.join();
    }
    assertThat(given.get()).isSameAs(Settings.DEFAULT);
    assertThatThrownBy(() -> Offload.open(config -> null)).isInstanceOf(NullPointerException.class);
  }
}
