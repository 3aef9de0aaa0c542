package dev.selvage.archunit;

import static dev.selvage.archunit.SelvageRules.noUnscopedThreads;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NoUnscopedThreadsTest {
  private static final String PACKAGE = "dev.selvage.archunit";

  @Test
  void readsAsASentence() {
    assertThat(noUnscopedThreads().getDescription())
        .isEqualTo(
            "no classes should start a thread without an owner, because nothing waits for such a"
                + " thread, hears of its failure or ends it at shutdown");
    assertThat(noUnscopedThreads("..infra..").getDescription())
        .startsWith(
            "no classes that reside outside of packages ['..infra..'] should start a thread without an"
                + " owner, because");
  }

  @Test
  void saysWhichCallWhereAndWhatToDoInstead() {
    class Evil {
      void mail() {
        new Thread(() -> {}).start();
      }
    }

    assertThat(violations(Evil.class))
        .singleElement()
        .asString()
        .matches(
            "Method <dev\\.selvage\\.archunit\\.NoUnscopedThreadsTest\\$1Evil\\.mail\\(\\)> calls"
                + " method <java\\.lang\\.Thread\\.start\\(\\)> in"
                + " \\(NoUnscopedThreadsTest\\.java:\\d+\\): it starts a thread that has no owner;"
                + " give the task to an executor or a scope that its owner closes");
  }

  @Test
  void leavesAloneWhatMakesNoThread() {
    class Okay {
      void run(ExecutorService executor) {
        executor.execute(Thread::yield);
        Thread.currentThread().interrupt();
      }
    }

    assertThat(violations(Okay.class)).isEmpty();
  }

  @Test
  void leavesAloneAFactoryWhoseExecutorOwnsTheThread() {
    class Okay implements ThreadFactory {
      @Override
      public Thread newThread(Runnable task) {
        Thread thread = named(task);
        thread.setDaemon(true);
        return thread;
      }

      private Thread named(Runnable task) {
        return new Thread(task, "mail");
      }
    }
    class OkayToo {
      ExecutorService byLambda() {
        return Executors.newFixedThreadPool(2, task -> new Thread(task, "mail"));
      }

      ExecutorService byReference() {
        return Executors.newFixedThreadPool(2, Thread::new);
      }

      ExecutorService byMethod() {
        return Executors.newFixedThreadPool(2, OkayToo::named);
      }

      private static Thread named(Runnable task) {
        return new Thread(task, "mail");
      }
    }

    assertThat(violations(Okay.class, OkayToo.class)).isEmpty();
  }

  @Test
  void flagsAFactoryThatStartsTheThreadItself() {
    class Evil implements ThreadFactory {
      @Override
      public Thread newThread(Runnable task) {
        Thread thread = new Thread(task);
        thread.start();
        return thread;
      }
    }

    assertThat(violations(Evil.class)).singleElement().asString().contains("Thread.start()>");
  }

  @Test
  void leavesAloneAThreadThatGoesToANewOwner() {
    class Okay {
      void close() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {}));
      }
    }

    assertThat(violations(Okay.class)).isEmpty();
  }

  @Test
  void leavesAloneAThreadClassButNotWhoStartsIt() {
    class Poller extends Thread {
      Poller() {
        super("poller");
      }

      @Override
      public synchronized void start() {
        super.start();
      }
    }
    class Evil {
      void poll() {
        new Poller().start();
      }
    }

    assertThat(violations(Poller.class)).isEmpty();
    assertThat(violations(Evil.class))
        .singleElement()
        .asString()
        .contains("Evil.poll()> calls method <", "Poller.start()>");
  }

  @Test
  void flagsAThreadClassThatStartsItself() {
    class Evil extends Thread {
      Evil() {
        super("evil");
        start();
      }
    }

    assertThat(violations(Evil.class)).singleElement().asString().contains("Evil.start()>");
  }

  @Test
  void flagsAThreadThatIsMadeHereAndStartedElsewhere() {
    class Evil {
      Thread made = new Thread(() -> {}, "evil");

      void begin() {
        made.start();
      }
    }

    assertThat(violations(Evil.class))
        .satisfiesExactlyInAnyOrder(
            made -> assertThat(made).contains("calls constructor <java.lang.Thread.<init>("),
            started -> assertThat(started).contains("begin()> calls method <java.lang.Thread.st"));
  }

  @Test
  void flagsAStartInALambdaAndByReference() {
    class Evil {
      void run(ExecutorService executor, List<Thread> threads) {
        executor.execute(() -> new Thread(() -> {}).start());
        threads.forEach(Thread::start);
      }
    }

    assertThat(violations(Evil.class)).hasSize(2);
  }

  @Test
  void leavesAloneAnExecutorsOwnWorkers() {
    class Okay {
      ForkJoinPool pool() {
        return new ForkJoinPool(2, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true);
      }
    }

    assertThat(violations(Okay.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {PACKAGE, "..archunit..", "dev.selvage.."})
  void leavesAloneThePackagesThatMay(String allowed) {
    class Evil {
      void mail() {
        new Thread(() -> {}).start();
      }
    }

    assertThat(Violations.of(noUnscopedThreads("shop.infra", allowed), Evil.class, String.class))
        .isEmpty();
    assertThat(Violations.of(noUnscopedThreads("shop.infra"), Evil.class)).isNotEmpty();
  }

  @Test
  void failsWhenItLooksAtNoClass() {
    JavaClasses none = new ClassFileImporter().importClasses();

    assertThatThrownBy(() -> noUnscopedThreads().check(none))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("failed to check any classes");
    noUnscopedThreads().allowEmptyShould(true).check(none);
  }

  private static List<String> violations(Class<?>... classes) {
    return Violations.of(noUnscopedThreads(), classes);
  }
}
