package dev.selvage.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the catalog, held against the library that it speaks of. */
final class FactTest {
  @ParameterizedTest
  @MethodSource("dev.selvage.catalog.StandardFacts#present")
  void namesWhatExists(Fact fact) {
    assertThat(Libraries.NEWEST.has(fact))
        .as("%s: %s exists", fact.source(), fact.signature())
        .isTrue();
  }

  /**
   * A line has to hold for the major version before as well, or say with {@code since} that it does
   * not. Libraries whose version before is not at hand say nothing.
   */
  @Test
  void holdsForTheMajorVersionBefore() {
    List<String> changed =
        StandardFacts.all()
            .filter(fact -> fact.since() == 0)
            .filter(fact -> Libraries.BEFORE.hasType(fact) && !Libraries.BEFORE.has(fact))
            .map(fact -> fact.source() + ": " + fact.signature())
            .toList();
    assertThat(changed).as("lines about what came with the newest major version").isEmpty();
  }

  @Test
  void missesWhatDoesNotExist() {
    Fact join = FactFile.parse("my.txt", List.of("waits java.lang.Thread#jion(..) # typo")).get(0);
    Fact type = FactFile.parse("my.txt", List.of("loop-future java.lang.Tread # typo")).get(0);
    assertThat(Libraries.NEWEST.has(join)).isFalse();
    assertThat(Libraries.NEWEST.hasType(join)).isTrue();
    assertThat(Libraries.NEWEST.has(type)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("dev.selvage.catalog.StandardFacts#rethrowing")
  void passesAnInterruptionOn(Fact fact) throws ReflectiveOperationException {
    Method method = (Method) Members.of(fact);
    InterruptedException interruption = new InterruptedException();
    Object[] arguments =
        Arrays.stream(method.getParameterTypes())
            .map(type -> type == Class.class ? InterruptedException.class : interruption)
            .toArray();
    assertThatThrownBy(() -> method.invoke(null, arguments))
        .isInstanceOf(InvocationTargetException.class)
        .extracting(Throwable::getCause)
        .isSameAs(interruption);
  }
}
