package dev.selvage.checks.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.selvage.checks.ExpressionSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What bounds an input. */
final class InputBoundsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List.of(1, 2, 3)",
        "Arrays.asList(1, 2)",
        "Stream.of(\"a\", \"b\").map(String::strip)",
        "new int[] {1, 2}",
        "new String[3]",
        "new ArrayList<>()",
        "new ArrayList<>(List.of(1))",
        "Colour.values()",
        "EnumSet.allOf(Colour.class)",
        "new EnumMap<Colour, String>(Colour.class).keySet()",
        "Map.of(1, 2).entrySet()",
        "given.stream().limit(5)",
        "given.subList(0, 3)",
        "Collections.nCopies(3, 1)",
        "Collections.nCopies(number, 1)",
        "IntStream.range(0, number).boxed()",
        "array.length > 1 ? List.of(1) : List.of(2)",
        "Collections.singletonList(1)",
        "FEW.stream().toList()",
        "varargs"
      })
  void bounded(String expression) {
    assertThat(isBounded(expression)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "given",
        "given.stream().filter(Objects::nonNull).toList()",
        "array",
        "Arrays.asList(array)",
        "Arrays.stream(array)",
        "List.copyOf(given)",
        "new ArrayList<>(given)",
        "Collections.nCopies(given.size(), 1)",
        "IntStream.range(0, given.size())",
        "array.length > 1 ? List.of(1) : given",
        "field",
        "query()",
        "query().stream()",
        "MANY"
      })
  void unbounded(String expression) {
    assertThat(isBounded(expression)).isFalse();
  }

  @Test
  void localVariables() {
    assertThat(after("List<Integer> l = List.of(1);", "l")).isTrue();
    assertThat(after("List<Integer> l = given;", "l")).isFalse();
    assertThat(after("List<Integer> l = new ArrayList<>(); l.add(1);", "l")).isTrue();
    assertThat(after("List<Integer> l = new ArrayList<>(); l.addAll(given);", "l")).isFalse();
    assertThat(after("List<Integer> l = new ArrayList<>(); for (int i : given) l.add(i);", "l"))
        .isFalse();
    assertThat(after("List<Integer> l = new ArrayList<>(); given.forEach(i -> l.add(i));", "l"))
        .isFalse();
    assertThat(after("List<Integer> l = List.of(1); l = given;", "l")).isFalse();
  }

  @Test
  void aVariableThatIsSetByItselfEnds() {
    assertThat(after("List<Integer> l = List.of(1); l = l.subList(0, 1); l = l;", "l")).isFalse();
  }

  private static boolean isBounded(String expression) {
    return after("", expression);
  }

  private static boolean after(String statements, String expression) {
    return new ExpressionSample(
            """
            static final List<Integer> FEW = List.of(1, 2);
            static final List<Integer> MANY = new ArrayList<>();
            List<Integer> field = new ArrayList<>();
            List<Integer> query() { return field; }
            void fill(List<Integer> more) { MANY.addAll(more); }
            void sample(List<Integer> given, Integer[] array, int number, String... varargs) {
              %s
              look(%s);
            }
            """
                .formatted(statements, expression))
        .ask((path, state) -> new InputBounds().isBounded(path));
  }
}
