package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BlockingWithLockHeldTest {

  @Test
  void anUnboundedQueueHasAlwaysRoom() {
    assertThat(locked("new LinkedBlockingQueue<>()")).isEmpty();
    assertThat(locked("new LinkedBlockingQueue<>(5)")).hasSize(1);
    assertThat(locked("new PriorityBlockingQueue<>(5)")).isEmpty();
  }

  @Test
  void aLockThatIsGivenBackInBetweenIsNotHeld() {
    assertThat(
            held(
                "lock.lock(); try { lock.unlock(); done.get(); lock.lock(); } finally { lock.unlock(); }"))
        .isEmpty();
    assertThat(held("lock.lock(); try { done.get(); } finally { lock.unlock(); }")).hasSize(1);
    assertThat(held("lock.lock(); lock.unlock(); done.get();")).isEmpty();
  }

  private static List<Finding> held(String body) {
    return found(
        """
        import java.util.concurrent.*;
        import java.util.concurrent.locks.*;
        class Sample {
          void sample(Lock lock, Future<String> done) throws Exception {
            %s
          }
        }
        """
            .formatted(body));
  }

  private static List<Finding> locked(String queue) {
    return found(
        """
        import java.util.concurrent.*;
        class Sample {
          private final BlockingQueue<String> queue = %s;
          synchronized void sample() throws Exception { queue.put("a"); }
        }
        """
            .formatted(queue));
  }

  private static List<Finding> found(String source) {
    return Javac.check(List.of(Javac.inMemory("Sample", source)), List.of())
        .findings("BlockingWithLockHeld");
  }
}
