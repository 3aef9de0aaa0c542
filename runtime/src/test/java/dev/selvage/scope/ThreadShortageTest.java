package dev.selvage.scope;

import static dev.selvage.scope.ThreadKind.KINDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.selvage.scope.StructuredTaskScope.Joiner;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a fork that finds no thread, and of those beside it. */
@Timeout(120)
final class ThreadShortageTest {
  /** The third thread of a scope cannot be had, in each of the ways that there are. */
  static Stream<Arguments> shortOfThreads() {
    List<ThreadFactory> broken =
        List.of(
            task -> null,
            task -> {
              throw new IllegalStateException("no thread");
            },
            task ->
                new Thread(task) {
                  @Override
                  public void start() {
                    throw new OutOfMemoryError("unable to create native thread: a test's own");
                  }
                });
    return ThreadKind.kinds()
        .flatMap(kind -> broken.stream().map(each -> Arguments.of(kind, each)));
  }

  private static ThreadFactory thirdIs(ThreadFactory broken, ThreadKind kind) {
    AtomicInteger made = new AtomicInteger();
    return task ->
        made.incrementAndGet() == 3 ? broken.newThread(task) : kind.factory().newThread(task);
  }

  @ParameterizedTest
  @MethodSource("shortOfThreads")
  void forkThatFindsNoThreadIsNoneAndTheOthersResultsAreThere(ThreadKind kind, ThreadFactory broken)
      throws Exception {
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<Integer>allSuccessfulOrThrow(),
            config -> config.withThreadFactory(thirdIs(broken, kind)))) {
      scope.fork(() -> 1);
      scope.fork(() -> 2);
      assertThat(catchThrowable(() -> scope.fork(() -> 3))).isNotNull();
      scope.fork(() -> 4);
      assertThat(scope.join()).containsExactly(1, 2, 4);
    }
    try (var scope =
        StructuredTaskScope.open(
            Joiners.<Integer>settle(), config -> config.withThreadFactory(thirdIs(broken, kind)))) {
      scope.fork(() -> 1);
      scope.fork(() -> 2);
      assertThat(catchThrowable(() -> scope.fork(() -> 3))).isNotNull();
      Outcomes<Integer> outcomes = scope.join();
      assertThat(outcomes.successes()).containsExactly(1, 2);
      assertThat(outcomes.unfinished()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void factoryThatReturnsNullIsRejectedInAScopeWithALimitToo(ThreadKind kind) throws Exception {
    kind.run(
        () -> {
          try (var scope =
              StructuredTaskScope.open(
                  Joiner.<Integer>allSuccessfulOrThrow(),
                  config -> config.withLimit(1).withThreadFactory(task -> null))) {
            assertThatThrownBy(() -> scope.fork(() -> 1))
                .isInstanceOf(RejectedExecutionException.class);
            assertThat(scope.join()).isEmpty();
          }
        });
  }
}
