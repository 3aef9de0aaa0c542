package dev.selvage.archunit;

import static dev.selvage.archunit.SelvageRules.blockingOnlyIn;
import static dev.selvage.archunit.SelvageRules.executorsAreClosed;
import static dev.selvage.archunit.SelvageRules.noFireAndForget;
import static dev.selvage.archunit.SelvageRules.onlyScopesStartTasks;
import static dev.selvage.archunit.SelvageRules.sleepOnlyIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.scope.StructuredTaskScope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Rules that look at single calls: dropped tasks, and packages that alone may sleep or block. */
final class PlacesOfCallsTest {

  static final String HERE = "dev.selvage.archunit";

  @Test
  void droppedTasksAreTold() {
    class Evil {
      @SuppressWarnings("FireAndForget") // what the rule is to find
      void mail(ExecutorService executor) {
        executor.submit(() -> System.out.println("mail"));
      }
    }
    class Okay {
      private Future<?> last;

      void mail(ExecutorService executor) throws Exception {
        executor.submit(() -> "mail").get();
        last = executor.submit(() -> System.out.println("mail"));
        executor.execute(() -> System.out.println(last));
      }
    }

    assertThat(Violations.of(noFireAndForget(), Evil.class))
        .singleElement()
        .asString()
        .matches(
            "Method <.*\\$1Evil\\.mail\\(java\\.util\\.concurrent\\.ExecutorService\\)> drops what"
                + " <java\\.util\\.concurrent\\.ExecutorService\\.submit\\(java\\.lang\\.Runnable\\)> returns in"
                + " \\(PlacesOfCallsTest\\.java:\\d+\\): only the future learns of a failure; wait for it, or"
                + " use a scope");
    assertThat(Violations.of(noFireAndForget(), Okay.class)).isEmpty();
    assertThat(Violations.of(noFireAndForget(HERE), Okay.class, String.class)).isEmpty();
  }

  @Test
  void tasksOfExecutorsAreToldWhereScopesAreWanted() {
    class Evil {
      void mail(Executor executor) {
        executor.execute(() -> System.out.println("mail"));
      }
    }
    class Okay {
      void mail() throws Exception {
        try (var scope = StructuredTaskScope.open()) {
          scope.fork(() -> "mail");
          scope.join();
        }
      }
    }

    assertThat(Violations.of(onlyScopesStartTasks(), Evil.class))
        .singleElement()
        .asString()
        .contains("Executor.execute(")
        .endsWith("fork it in a scope that is closed");
    assertThat(Violations.of(onlyScopesStartTasks(), Okay.class)).isEmpty();
  }

  @Test
  void executorsThatNobodyClosesAreTold() {
    @SuppressWarnings("LeakedExecutor") // what the rule is to find
    class Evil {
      private final ExecutorService workers = Executors.newFixedThreadPool(2);

      Future<String> mail() {
        return workers.submit(() -> "mail");
      }
    }
    class Okay implements AutoCloseable {
      private final ExecutorService workers = Executors.newFixedThreadPool(2);

      @Override
      public void close() {
        workers.shutdown();
      }
    }
    class OkayToo {
      private final ExecutorService given;

      OkayToo(ExecutorService given) {
        this.given = given;
      }

      Future<String> mail() {
        return given.submit(() -> "mail");
      }
    }

    assertThat(Violations.of(executorsAreClosed(), Evil.class))
        .singleElement()
        .asString()
        .contains("Evil.workers> holds an executor that its class makes and never closes");
    assertThat(Violations.of(executorsAreClosed(), Okay.class, OkayToo.class)).isEmpty();
  }

  @Test
  void sleepsAreToldOutsideOfTheirPackages() {
    class Sleepy {
      void sleep() throws InterruptedException {
        Thread.sleep(1);
      }
    }
    class Waiting {
      void await(Future<String> answer) throws Exception {
        answer.get();
      }
    }

    assertThat(Violations.of(sleepOnlyIn("..retry.."), Sleepy.class))
        .singleElement()
        .asString()
        .contains("Thread.sleep(long)")
        .endsWith("it sleeps; let a timer or a signal go on");
    assertThat(Violations.of(sleepOnlyIn(), Waiting.class)).isEmpty();
    assertThat(Violations.of(sleepOnlyIn(HERE), Sleepy.class, String.class)).isEmpty();
  }

  @Test
  void blockingCallsAreToldOutsideOfTheirPackages() {
    class Reading {
      String read(Path file) throws Exception {
        return Files.exists(file) ? Files.readString(file) : "";
      }
    }

    assertThat(Violations.of(blockingOnlyIn("..io.."), Reading.class))
        .singleElement()
        .asString()
        .contains("Files.readString(")
        .contains("it waits for the disk");
    assertThat(Violations.of(blockingOnlyIn(HERE), Reading.class, Integer.class)).isEmpty();
  }
}
