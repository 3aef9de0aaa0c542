package dev.selvage.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Fix;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NestedBlockingTest {

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
    return found(source).stream().map(finding -> fixes(List.of(finding))).toList();
  }

  private static List<String> fixes(List<Finding> findings) {
    return findings.stream()
        .flatMap(finding -> finding.fixes().stream())
        .map(Fix::description)
        .toList();
  }

  private static List<Finding> found(String source) {
    return Javac.check(List.of(Javac.inMemory("Sample", source)), List.of())
        .findings("NestedBlocking");
  }
}
