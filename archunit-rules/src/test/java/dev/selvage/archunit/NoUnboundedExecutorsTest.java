package dev.selvage.archunit;

import static dev.selvage.archunit.SelvageRules.noUnboundedExecutors;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class NoUnboundedExecutorsTest {
  @Test
  void readsAsASentence() {
    assertThat(noUnboundedExecutors().getDescription())
        .isEqualTo(
            "no classes should make an executor without a bound, because a burst of tasks becomes a"
                + " burst of threads, and nothing slows the sender down");
  }

  @Test
  void saysWhichCallWhereAndWhatToDoInstead() {
    class Evil {
      ExecutorService mails = Executors.newCachedThreadPool();
    }

    assertThat(Violations.of(noUnboundedExecutors(), Evil.class))
        .singleElement()
        .asString()
        .matches(
            "Constructor <.*1Evil\\.<init>\\(.*\\)> calls method"
                + " <java\\.util\\.concurrent\\.Executors\\.newCachedThreadPool\\(\\)> in"
                + " \\(NoUnboundedExecutorsTest\\.java:\\d+\\): it starts one more thread whenever"
                + " all of them are busy; give it a bound: a fixed pool, a ThreadPoolExecutor with a"
                + " bounded queue, or a scope with a concurrency limit");
  }

  @Test
  void flagsTheOneWithAFactoryAndAReference() {
    class Evil {
      ExecutorService mails = Executors.newCachedThreadPool(Thread::new);
      Supplier<ExecutorService> letters = Executors::newCachedThreadPool;
    }

    assertThat(Violations.of(noUnboundedExecutors(), Evil.class)).hasSize(2);
  }

  @Test
  void leavesAloneWhatHasABound() {
    class Okay {
      ExecutorService fixed = Executors.newFixedThreadPool(4);
      ExecutorService single = Executors.newSingleThreadExecutor();
      ExecutorService bounded =
          new ThreadPoolExecutor(1, 8, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(100));
    }

    assertThat(Violations.of(noUnboundedExecutors(), Okay.class)).isEmpty();
  }

  @Test
  void leavesAloneThePackagesThatMay() {
    class Evil {
      ExecutorService mails = Executors.newCachedThreadPool();
    }

    assertThat(
            Violations.of(noUnboundedExecutors("dev.selvage.archunit"), Evil.class, String.class))
        .isEmpty();
  }
}
