package dev.selvage.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FactFileTest {
  @Test
  void readsAFactAndItsPlace() {
    assertThat(
            parse("", "# a remark", "rethrows  a.B$C#d(int, e.F[])  since=21  # because # it does"))
        .containsExactly(
            new Fact(
                Kind.RETHROWS,
                "a.B$C",
                "d",
                List.of("int", "e.F[]"),
                21,
                "because # it does",
                "my.txt:3"));
  }

  @Test
  void readsAConstructorWithoutParameters() {
    assertThat(parse("starts-thread\ta.B#<init>()\t# reason"))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.isConstructor()).isTrue();
              assertThat(fact.parameterTypes()).isEmpty();
              assertThat(fact.since()).isZero();
            });
  }

  @Test
  void readsAFactAboutAType() {
    assertThat(parse("task-handle  a.B$C  since=19  # because"))
        .containsExactly(
            new Fact(Kind.TASK_HANDLE, "a.B$C", "", List.of(), 19, "because", "my.txt:1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "rethrows                            | a kind, a member or type, and a reason are needed",
        "rethrows a.B#c()                    | a kind, a member or type, and a reason are needed",
        "rethrows a.B # reason               | `a.B` is no member",
        "rethrow a.B#c() # reason            | `rethrow` is none of the kinds uninterruptible-wait,",
        "rethrows a.B#c # reason             | `a.B#c` is no member",
        "rethrows a.B#c() d # reason         | `a.B#c() d` is no member",
        "rethrows a.B#c() since=x # reason   | `a.B#c() since=x` is no member",
        "rethrows a.B#c(int) #               | the reason is missing",
        "rethrows a.B#c(java.util.List<X>) # reason | `java.util.List<X>` is no erased type",
        "rethrows a.B#c(int,) # reason       | `` is no erased type",
      })
  void saysWhatIsWrongWithALine(String line, String problem) {
    assertThatThrownBy(() -> parse("# a remark", line))
        .isInstanceOf(CatalogException.class)
        .hasMessageStartingWith("my.txt:2: " + problem)
        .hasMessageContaining("`" + line + "`")
        .hasMessageContaining("expected `kind  type#method(types)  [since=N]  # reason`");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "task-handle a.B#c() # reason | `a.B#c()` is no type",
        "task-handle a.B c # reason   | `a.B c` is no type",
        "task-handle a.B #            | the reason is missing",
      })
  void saysWhatIsWrongWithALineAboutAType(String line, String problem) {
    assertThatThrownBy(() -> parse(line))
        .isInstanceOf(CatalogException.class)
        .hasMessageStartingWith("my.txt:1: " + problem)
        .hasMessageContaining("expected `kind  type  [since=N]  # reason`");
  }

  private static List<Fact> parse(String... lines) {
    return FactFile.parse("my.txt", List.of(lines));
  }
}
