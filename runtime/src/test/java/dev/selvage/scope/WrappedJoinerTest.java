package dev.selvage.scope;

import static dev.selvage.scope.ThreadKind.KINDS;
import static dev.selvage.scope.ThreadKind.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A user's joiner that hands on to one of ours what the JDK's joiner has, and knows nothing of what
 * ours has beyond that: what the inner one keeps is lost no more than without the wrapper.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class WrappedJoinerTest {

  private static class Wrapper<T, R, X extends Throwable> implements Joiner<T, R, X> {
    private final Joiner<T, R, X> inner;

    Wrapper(Joiner<T, R, X> inner) {
      this.inner = inner;
    }

    @Override
    public boolean onFork(Subtask<T> subtask) {
      return inner.onFork(subtask);
    }

    @Override
    public boolean onComplete(Subtask<T> subtask) {
      return inner.onComplete(subtask);
    }

    @Override
    public R result() throws X {
      return inner.result();
    }

    @Override
    public R timeout() throws X {
      return inner.timeout();
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void failureThatIsOnItsWayWhenJoinThrowsBecomesPartOfWhatItThrew(ThreadKind kind) {
    Exception first = new Exception("first");
    Exception onItsWay = new Exception("on its way");
    CountDownLatch completing = new CountDownLatch(1);
    CountDownLatch joined = new CountDownLatch(1);
    Joiner<Object, List<Object>, ExecutionException> joiner =
        new Wrapper<>(Joiner.<Object>allSuccessfulOrThrow()) {
          @Override
          public boolean onComplete(Subtask<Object> subtask) {
            if (subtask.exception() == onItsWay) {
              completing.countDown();
              Gates.await(() -> joined.getCount() == 0);
            }
            return super.onComplete(subtask);
          }
        };
    ExecutionException thrown =
        catchThrowableOfType(
            ExecutionException.class,
            () -> {
              try (var scope = StructuredTaskScope.open(joiner, on(kind))) {
                scope.fork(
                    () -> {
                      throw onItsWay;
                    });
                completing.await();
                scope.fork(
                    () -> {
                      throw first;
                    });
                try {
                  scope.join();
                } finally {
                  joined.countDown();
                }
              }
            });
    assertThat(thrown).hasCause(first);
    assertThat(thrown.getSuppressed()).containsExactly(onItsWay);
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void failuresOfThoseWhoLostARaceReachTheSink(ThreadKind kind) throws Exception {
    IllegalStateException lost = new IllegalStateException("lost");
    Queue<Throwable> sink = new ConcurrentLinkedQueue<>();
    try (var scope =
        StructuredTaskScope.open(
            new Wrapper<>(Joiner.<String>anySuccessfulOrThrow()),
            config -> on(kind).apply(config).withFailureSink(sink::add))) {
      scope.fork(
          () -> {
            throw lost;
          });
      Gates.awaitEnded(scope);
      scope.fork(() -> "won");
      assertThat(scope.join()).isEqualTo("won");
    }
    assertThat(sink).containsExactly(lost);
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void failureOfAScopeThatNobodyJoinsBecomesPartOfTheMisuse(ThreadKind kind) {
    IllegalStateException failure = new IllegalStateException("failure");
    assertThatThrownBy(
            () -> {
              try (var scope =
                  StructuredTaskScope.open(
                      new Wrapper<>(Joiner.awaitAllSuccessfulOrThrow()), on(kind))) {
                scope.fork(
                    () -> {
                      throw failure;
                    });
                Gates.awaitEnded(scope);
              }
            })
        .isInstanceOf(ScopeMisuseException.class)
        .satisfies(thrown -> assertThat(thrown.getSuppressed()).containsExactly(failure));
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void predicateThatThrowsLosesNoFailureAndTellsItOnce(ThreadKind kind) {
    IllegalStateException failure = new IllegalStateException("failure");
    IllegalStateException bad = new IllegalStateException("predicate");
    Joiner<Object, List<Subtask<Object>>, RuntimeException> inner =
        Joiner.allUntil(
            each -> {
              throw bad;
            });
    assertThatThrownBy(
            () -> {
              try (var scope = StructuredTaskScope.open(new Wrapper<>(inner), on(kind))) {
                scope.fork(
                    () -> {
                      throw failure;
                    });
                scope.join();
              }
            })
        .hasCause(bad)
        .satisfies(thrown -> assertThat(thrown.getSuppressed()).containsExactly(failure));
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void forkThatFindsNoThreadIsNoneOfTheResults(ThreadKind kind) throws Exception {
    Queue<Integer> made = new ConcurrentLinkedQueue<>();
    ThreadFactory onlyOne =
        body -> {
          made.add(1);
          return made.size() == 1 ? kind.make(body) : null;
        };
    try (var scope =
        StructuredTaskScope.open(
            new Wrapper<>(Joiner.<String>allSuccessfulOrThrow()),
            config -> config.withThreadFactory(onlyOne))) {
      scope.fork(() -> "one");
      assertThatThrownBy(() -> scope.fork(() -> "none"))
          .isInstanceOf(RejectedExecutionException.class);
      assertThat(scope.join()).containsExactly("one");
    }
  }
}
