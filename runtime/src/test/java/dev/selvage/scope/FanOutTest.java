package dev.selvage.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.selvage.scope.FanOut.Order;
import dev.selvage.scope.FanOut.Results;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
final class FanOutTest {
  private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

  @Test
  void mapKeepsTheOrderOfTheInputAndItsLimit() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Integer> squares =
        FanOut.map(
            HUNDRED,
            3,
            i -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              Thread.yield();
              running.decrementAndGet();
              return i * i;
            });
    assertThat(squares).isEqualTo(HUNDRED.stream().map(i -> i * i).toList());
    assertThat(most).hasValueLessThanOrEqualTo(3);
    assertThat(FanOut.map(List.of(), 3, i -> i)).isEmpty();
    assertThat(FanOut.<Integer, Integer>map(List.of(1), 3, i -> null))
        .containsExactly((Integer) null);
  }

  @Test
  void forEachDoesItForAll() throws Exception {
    Queue<Integer> done = new ConcurrentLinkedQueue<>();
    FanOut.forEach(HUNDRED, 7, done::add);
    assertThat(done).containsExactlyInAnyOrderElementsOf(HUNDRED);
  }

  @Test
  void limitOfLessThanOneIsRefused() {
    assertThatThrownBy(() -> FanOut.map(HUNDRED, 0, i -> i))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Frame.current().top).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void streamGivesAll(Order order) throws Exception {
    List<Integer> results = new ArrayList<>();
    try (Results<Integer> stream = FanOut.stream(HUNDRED.iterator(), 4, order, i -> -i)) {
      while (stream.next()) {
        results.add(stream.get());
      }
      assertThat(stream.next()).isFalse();
      assertThatThrownBy(stream::get).isInstanceOf(IllegalStateException.class);
    }
    List<Integer> expected = HUNDRED.stream().map(i -> -i).toList();
    if (order == Order.INPUT) {
      assertThat(results).isEqualTo(expected);
    } else {
      assertThat(results).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void slowElementHoldsUpOthersInTheOrderOfTheInputOnly() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    FanOut.ThrowingFunction<Integer, Integer> firstIsSlow =
        i -> {
          if (i == 0) {
            slow.await();
          }
          return i;
        };
    try (Results<Integer> stream =
        FanOut.stream(List.of(0, 1).iterator(), 2, Order.COMPLETION, firstIsSlow)) {
      assertThat(stream.next()).isTrue();
      assertThat(stream.get()).isEqualTo(1);
      slow.countDown();
      assertThat(stream.next()).isTrue();
      assertThat(stream.get()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void inputIsReadOnlyAsFastAsItIsWorkedOff(Order order) throws Exception {
    AtomicInteger read = new AtomicInteger();
    Iterator<Integer> endless =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public Integer next() {
            return read.getAndIncrement();
          }
        };
    try (Results<Integer> stream = FanOut.stream(endless, 5, order, i -> i)) {
      for (int taken = 1; taken <= 50; taken++) {
        assertThat(stream.next()).isTrue();
        assertThat(read).hasValueLessThanOrEqualTo(taken + 10);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void failureCancelsTheRestAndAllFailuresAreInTheGroup(Order order) {
    IOException failure = new IOException("two");
    IllegalStateException straggler = new IllegalStateException("zero, when interrupted");
    CountDownLatch started = new CountDownLatch(1);
    ExceptionGroup group =
        catchThrowableOfType(
            ExceptionGroup.class,
            () -> {
              try (Results<Integer> stream =
                  FanOut.stream(
                      HUNDRED.iterator(),
                      3,
                      order,
                      i -> {
                        if (i == 0) {
                          started.countDown();
                          Gates.takeInterrupt();
                          throw straggler;
                        }
                        started.await();
                        if (i == 2) {
                          throw failure;
                        }
                        return i;
                      })) {
                while (stream.next()) {
                  assertThat(stream.get()).isEqualTo(1);
                }
              }
            });
    assertThat(group.failures()).containsExactly(straggler, failure);
  }

  @Test
  void closeBeforeTheEndCancelsAndWaits() throws Exception {
    AtomicInteger interrupted = new AtomicInteger();
    CountDownLatch started = new CountDownLatch(1);
    try (Results<Integer> stream =
        FanOut.stream(
            HUNDRED.iterator(),
            2,
            Order.COMPLETION,
            i -> {
              if (i == 0) {
                started.await();
                return i;
              }
              started.countDown();
              Gates.takeInterrupt();
              interrupted.incrementAndGet();
              return i;
            })) {
      assertThat(stream.next()).isTrue();
      assertThat(stream.get()).isZero();
    }
    assertThat(interrupted).hasPositiveValue();
    assertThat(Frame.current().top).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void interruptedNextMayBeCalledAgainAndMissesNothing(Order order) throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    List<Integer> results = new ArrayList<>();
    try (Results<Integer> stream =
        FanOut.stream(
            List.of(1, 2, 3).iterator(),
            3,
            order,
            i -> {
              gate.await();
              return i;
            })) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(stream::next).isInstanceOf(InterruptedException.class);
      gate.countDown();
      while (stream.next()) {
        results.add(stream.get());
      }
    }
    assertThat(results).containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void configurationCarriesContextAndNeedsALimit() throws Exception {
    ThreadLocal<String> user = new ThreadLocal<>();
    user.set("ann");
    List<String> users =
        FanOut.map(
            List.of(1, 2, 3),
            config -> config.withLimit(2).withContext(ContextCarrier.threadLocal(user)),
            i -> user.get() + i);
    assertThat(users).containsExactly("ann1", "ann2", "ann3");
    assertThatThrownBy(() -> FanOut.map(HUNDRED, config -> config.withName("prices"), i -> i))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("withLimit");
  }

  @ParameterizedTest
  @EnumSource
  void timeoutEndsTheWaitForTheNextResult(Order order) {
    assertThatThrownBy(
            () -> {
              try (Results<Object> stream =
                  FanOut.stream(
                      List.of(1, 2).iterator(),
                      config -> config.withLimit(2).withTimeout(Duration.ofMillis(5)),
                      order,
                      i -> Gates.waiting().call())) {
                stream.next();
              }
            })
        .isInstanceOf(ExceptionGroup.class)
        .hasCauseInstanceOf(StructuredTaskScope.CancelledByTimeoutException.class);
  }

  @Test
  void inputThatThrowsLeavesNothingBehind() {
    IllegalStateException broken = new IllegalStateException("the input is broken");
    Iterable<Integer> input =
        () ->
            IntStream.range(0, 10)
                .boxed()
                .peek(
                    i -> {
                      if (i == 5) {
                        throw broken;
                      }
                    })
                .iterator();
    assertThatThrownBy(() -> FanOut.map(input, 1, i -> i)).isSameAs(broken);
    assertThat(Frame.current().top).isNull();
  }

  // caller is interrupted | tasks run
  @Test
  void interruptedCallerLeavesAndNoTaskRunsOn() {
    Thread caller = Thread.currentThread();
    AtomicInteger ended = new AtomicInteger();
    CountDownLatch started = new CountDownLatch(2);
    assertThatThrownBy(
            () ->
                FanOut.forEach(
                    HUNDRED,
                    2,
                    i -> {
                      started.countDown();
                      // not by await, which the cancel that follows could end
                      Gates.await(() -> started.getCount() == 0);
                      caller.interrupt();
                      Gates.takeInterrupt();
                      ended.incrementAndGet();
                    }))
        .isInstanceOf(InterruptedException.class);
    assertThat(ended).hasValue(2);
    assertThat(Frame.current().top).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void nextThrowsWhereTheFlagIsSetAlsoIfAResultIsReady(Order order) throws Exception {
    CountDownLatch ended = new CountDownLatch(2);
    List<Integer> results = new ArrayList<>();
    try (Results<Integer> stream =
        FanOut.stream(
            List.of(1, 2).iterator(),
            2,
            order,
            i -> {
              ended.countDown();
              return i;
            })) {
      assertThat(stream.next()).isTrue();
      results.add(stream.get());
      ended.await();
      Gates.await(FanOutTest::allHaveEnded);
      Thread.currentThread().interrupt();
      assertThatThrownBy(stream::next).isInstanceOf(InterruptedException.class);
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
      while (stream.next()) {
        results.add(stream.get());
      }
    }
    assertThat(results).containsExactlyInAnyOrder(1, 2);
  }

  private static boolean allHaveEnded() {
    return Frame.current().top.crew().pending() == 0;
  }
}
