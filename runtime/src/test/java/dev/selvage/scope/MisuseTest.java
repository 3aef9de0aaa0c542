package dev.selvage.scope;

import static dev.selvage.scope.ThreadKind.KINDS;
import static dev.selvage.scope.ThreadKind.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvage.scope.ScopeMisuseException.Kind;
import dev.selvage.scope.StructuredTaskScope.Configuration;
import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a scope says to those who use it wrongly. */
@Timeout(120)
final class MisuseTest {
  private static void assertMisuse(Kind kind, ThrowingCallable call) {
    assertThat(catchThrowableOfType(ScopeMisuseException.class, call).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void scopeWithoutForksClosesInSilence(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          var scope = StructuredTaskScope.open(on(kind));
          scope.close();
          scope.close();
          assertThat(scope.lateFailures()).isEmpty();
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void scopeThatIsClosedTakesNoForkAndNoJoin(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          var scope = StructuredTaskScope.open(on(kind));
          scope.close();
          assertMisuse(Kind.CLOSED, () -> scope.fork(() -> 1));
          assertMisuse(Kind.CLOSED, scope::join);
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void forkAfterAnInterruptedJoinIsRefused(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          try (var scope = StructuredTaskScope.open(on(kind))) {
            scope.fork(Gates.waiting());
            Thread.currentThread().interrupt();
            assertThatThrownBy(scope::join).isInstanceOf(InterruptedException.class);
            assertMisuse(Kind.FORK_AFTER_JOIN, () -> scope.fork(() -> 1));
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void secondJoinIsRefused(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          try (var scope = StructuredTaskScope.open(on(kind))) {
            scope.join();
            assertMisuse(Kind.JOIN_TWICE, scope::join);
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void otherThreadsNeitherJoinNorClose(ThreadKind kind) throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      kind.run(() -> assertMisuse(Kind.WRONG_THREAD, scope::join));
      kind.run(() -> assertMisuse(Kind.WRONG_THREAD, scope::close));
      kind.run(() -> assertMisuse(Kind.WRONG_THREAD, () -> scope.fork(() -> 1)));
      scope.join();
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void onCompleteReadsItsOwnSubtaskAndNoOther(ThreadKind kind) throws Exception {
    AtomicReference<Subtask<Object>> unfinished = new AtomicReference<>();
    AtomicReference<Object> own = new AtomicReference<>();
    AtomicReference<Throwable> other = new AtomicReference<>();
    kind.run(
        () -> {
          try (var scope =
              StructuredTaskScope.open(
                  Joiner.allUntil(
                      each -> {
                        own.set(each.get());
                        other.set(catchThrowable(() -> unfinished.get().get()));
                        return true;
                      }),
                  on(kind))) {
            unfinished.set(scope.fork(Gates.waiting()));
            scope.fork(() -> "done");
            scope.join();
          }
        });
    assertThat(own).hasValue("done");
    assertMisuse(
        Kind.GET_BEFORE_JOIN,
        () -> {
          throw other.get();
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void resultOfAFailedSubtaskNamesItsFailure(ThreadKind kind) throws Exception {
    IOException failure = new IOException("why");
    kind.run(
        () -> {
          try (var scope = StructuredTaskScope.open(Joiner.allUntil(each -> false), on(kind))) {
            Subtask<Object> failed =
                scope.fork(
                    () -> {
                      throw failure;
                    });
            Subtask<Integer> good = scope.fork(() -> 1);
            scope.join();
            assertThatThrownBy(failed::get)
                .isInstanceOf(IllegalStateException.class)
                .hasCause(failure);
            assertThat(failed.exception()).isSameAs(failure);
            assertThatThrownBy(good::exception).isInstanceOf(IllegalStateException.class);
          }
        });
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void scopeThatASubtaskLeavesOpenIsClosedAndFailsIt(ThreadKind kind) throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    kind.run(
        () -> {
          try (var scope = StructuredTaskScope.open(Joiner.allUntil(each -> false), on(kind))) {
            Subtask<Integer> leaking =
                scope.fork(
                    () -> {
                      var forgotten = StructuredTaskScope.open(on(kind));
                      CountDownLatch started = new CountDownLatch(1);
                      forgotten.fork(
                          () -> {
                            started.countDown();
                            Gates.takeInterrupt();
                            ended.countDown();
                          });
                      started.await();
                      return 1;
                    });
            scope.join();
            assertThat(ended.getCount()).isZero();
            assertMisuse(
                Kind.LEAKED,
                () -> {
                  throw leaking.exception();
                });
          }
        });
  }

  // owner dies | collector finds the handle
  @ParameterizedTest
  @MethodSource(KINDS)
  void scopeWhoseOwnerHasDiedIsCancelledAndReported(ThreadKind kind) throws Exception {
    Queue<Throwable> sink = new ConcurrentLinkedQueue<>();
    CountDownLatch interrupted = new CountDownLatch(1);
    kind.run(
        () -> {
          CountDownLatch started = new CountDownLatch(1);
          StructuredTaskScope.open(
                  config ->
                      config
                          .withName("forgotten")
                          .withThreadFactory(kind.factory())
                          .withFailureSink(sink::add))
              .fork(
                  () -> {
                    started.countDown();
                    Gates.takeInterrupt();
                    interrupted.countDown();
                  });
          started.await();
        });
    Gates.await(
        () -> {
          System.gc();
          return !sink.isEmpty();
        });
    interrupted.await();
    assertThat(sink)
        .singleElement()
        .isInstanceOfSatisfying(
            ScopeMisuseException.class, misuse -> assertThat(misuse.kind()).isEqualTo(Kind.LEAKED))
        .satisfies(misuse -> assertThat(misuse).hasMessageContaining("forgotten"));
  }

  @Test
  void limiterThatTheCallerHoldsAllByItselfIsRefused() throws Exception {
    Limiter limiter = Limiter.of(1);
    String inner =
        limiter.call(
            () -> {
              assertMisuse(Kind.LIMITER_DEADLOCK, () -> limiter.call(() -> "never"));
              return "held";
            });
    assertThat(inner).isEqualTo("held");
    assertThat(limiter.inUse()).isZero();
  }

  @Test
  void configurationRefusesWhatCannotWork() {
    List<UnaryOperator<Configuration>> wrong =
        List.of(
            config -> config.withLimit(0),
            config -> config.withLimit(-3),
            config -> config.withStragglerReport(Duration.ZERO, report -> {}));
    assertThat(wrong)
        .allSatisfy(
            each ->
                assertThatThrownBy(() -> StructuredTaskScope.open(each))
                    .isInstanceOf(IllegalArgumentException.class));
    assertThatThrownBy(() -> StructuredTaskScope.open(config -> null))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("configuration operator");
    assertThatThrownBy(() -> Limiter.of(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Joiners.firstN(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ExceptionGroup.of("none", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Frame.current().top).isNull();
  }
}
