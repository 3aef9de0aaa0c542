package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Fix;
import java.util.List;
import org.junit.jupiter.api.Test;

/** NestedBlocking, CommonPoolBlocking and BlockingWithLockHeld beside their cases. */
final class BlockingElsewhereTest {

  private static final String IN_COMMON_POOL =
      """
      import java.nio.file.*;
      import java.util.concurrent.*;
      class Sample {
        Object sample(Path file) {
          return CompletableFuture.runAsync(() -> {
            try {
              Files.delete(file);
              Files.readString(file);
            } catch (java.io.IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          });
        }
      }
      """;

  @Test
  void theCommonPoolMayAskShortQuestions() {
    assertThat(found("CommonPoolBlocking", IN_COMMON_POOL, List.of()))
        .singleElement()
        .satisfies(finding -> assertThat(finding.region().startLine()).isEqualTo(8));
  }

  @Test
  void virtualThreadsAreOfferedWhereTheReleaseHasThem() {
    assertThat(fixes(found("CommonPoolBlocking", IN_COMMON_POOL, List.of("--release", "17"))))
        .isEmpty();
    assumeTrue(Runtime.version().feature() >= 21, "needs JDK 21");
    assertThat(fixes(found("CommonPoolBlocking", IN_COMMON_POOL, List.of("--release", "21"))))
        .containsExactly("run it in a virtual thread");
  }

  @Test
  void aWaitThatIsNotAllOfTheFunctionIsLeftToAPerson() {
    assertThat(nested("ids.map(id -> name(id).block() + 1)")).containsExactly(List.of());
    assertThat(nested("ids.filter(id -> name(id).block() != null)")).containsExactly(List.of());
    assertThat(nested("ids.map(id -> name(id).block())"))
        .containsExactly(List.of("let the chain subscribe to it"));
  }

  private static List<List<String>> nested(String chain) {
    String source =
        """
        import reactor.core.publisher.*;
        class Sample {
          Object sample(Flux<Integer> ids) {
            return %s;
          }
          private Mono<String> name(int id) { return Mono.empty(); }
        }
        """
            .formatted(chain);
    return found("NestedBlocking", source, List.of()).stream()
        .map(finding -> fixes(List.of(finding)))
        .toList();
  }

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
        "BlockingWithLockHeld",
        """
        import java.util.concurrent.*;
        import java.util.concurrent.locks.*;
        class Sample {
          void sample(Lock lock, Future<String> done) throws Exception {
            %s
          }
        }
        """
            .formatted(body),
        List.of());
  }

  private static List<Finding> locked(String queue) {
    return found(
        "BlockingWithLockHeld",
        """
        import java.util.concurrent.*;
        class Sample {
          private final BlockingQueue<String> queue = %s;
          synchronized void sample() throws Exception { queue.put("a"); }
        }
        """
            .formatted(queue),
        List.of());
  }

  private static List<String> fixes(List<Finding> findings) {
    return findings.stream()
        .flatMap(finding -> finding.fixes().stream())
        .map(Fix::description)
        .toList();
  }

  private static List<Finding> found(String check, String source, List<String> javacOptions) {
    return Javac.check(List.of(Javac.inMemory("Sample", source)), List.of(), javacOptions)
        .findings()
        .stream()
        .filter(finding -> finding.check().equals(check))
        .toList();
  }
}
