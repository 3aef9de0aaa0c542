package dev.selvage.scope;

import static dev.selvage.scope.ThreadKind.KINDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Memory that grows shows as the end of a JVM that has little of it. Bugs 9 and 12 of the list. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class LeakTest {
  private static final int MANY_FORKS = 1_000_000;
  private static final int MANY_SCOPES = 100_000;

  @Test
  void millionForksInOneScopeNeedNoMoreMemoryThanAFew() throws Exception {
    assumeThat(Threads.haveVirtual())
        .as("a platform thread for each of a million subtasks takes minutes")
        .isTrue();
    assertThat(run("-Xmx32m", "forks", MANY_FORKS)).isEqualTo(MANY_FORKS + "\n");
  }

  @Test
  void millionForksInOneScopeWithALimitNeedNoMoreMemoryThanAFew() throws Exception {
    assertThat(run("-Xmx32m", "forks-limited", MANY_FORKS)).isEqualTo(MANY_FORKS + "\n");
  }

  @Test
  void timersOfClosedScopesNeedNoMemory() throws Exception {
    assertThat(run("-Xmx12m", "scopes", MANY_SCOPES)).isEqualTo(MANY_SCOPES + "\n");
  }

  private static String run(String heap, String part, int count)
      throws IOException, InterruptedException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                String.join(
                    System.getProperty("path.separator"), "target/classes", "target/test-classes"),
                LeakProgram.class.getName(),
                part,
                Integer.toString(count))
            .redirectErrorStream(true)
            .start();
    try {
      String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      program.waitFor();
      return output;
    } finally {
      program.destroyForcibly();
    }
  }

  @ParameterizedTest
  @MethodSource(KINDS)
  void scopeWhoseManySubtasksHaveAllEndedKeepsFewOfTheirThreads(ThreadKind kind) throws Exception {
    List<WeakReference<Thread>> made = new ArrayList<>();
    try (var scope =
        StructuredTaskScope.open(config -> config.withThreadFactory(kind.factory(made)))) {
      CountDownLatch all = new CountDownLatch(1);
      for (int i = 0; i < 1_000; i++) {
        scope.fork(
            () -> {
              all.await();
              return null;
            });
      }
      all.countDown();
      Gates.awaitEnded(scope);
      for (WeakReference<Thread> each : made) {
        Thread thread = each.get();
        Gates.await(() -> thread == null || !thread.isAlive());
      }
      scope.fork(() -> "goes on");
      Gates.await(
          () -> {
            System.gc();
            return alive(made) <= 100;
          });
      assertThat(alive(made)).isLessThanOrEqualTo(100);
      scope.join();
    }
  }

  private static long alive(List<? extends WeakReference<?>> all) {
    return all.stream().filter(each -> each.get() != null).count();
  }
}
