package dev.selvage.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.scope.Scopes;
import dev.selvage.scope.StragglerReport;
import dev.selvage.scope.StructuredTaskScope;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What tells where a subtask is names a line of the user, not how the JDK waits. */
@Timeout(60)
final class WhereTest {
  private final CountDownLatch never = new CountDownLatch(1);
  private final AtomicReference<Thread> runner = new AtomicReference<>();

  @Test
  void dumpShowsTheUsersCall() throws Exception {
    try (var scope = StructuredTaskScope.open(c -> c.withName("offer"))) {
      scope.fork(this::waitsHere);
      awaitParked();

      StringBuilder dump = new StringBuilder();
      Scopes.dump(dump);

      assertThat(dump.toString())
          .contains("scope offer, owner " + Thread.currentThread().getName())
          .contains("CountDownLatch.await")
          .contains("WhereTest.waitsHere")
          .doesNotContain("LockSupport");
      scope.cancel();
      assertThat(scope.join()).isNull();
    }
  }

  @Test
  void reportShowsTheUsersCall() throws Exception {
    try (var scope = StructuredTaskScope.open()) {
      scope.fork(this::waitsHere);
      awaitParked();

      assertThat(new StragglerReport("offer", Duration.ZERO, List.of(runner.get())).toString())
          .contains("WhereTest.waitsHere")
          .doesNotContain("LockSupport");
      scope.cancel();
      assertThat(scope.join()).isNull();
    }
  }

  private Void waitsHere() throws Exception {
    runner.set(Thread.currentThread());
    never.await();
    return null;
  }

  private void awaitParked() {
    while (runner.get() == null || runner.get().getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
