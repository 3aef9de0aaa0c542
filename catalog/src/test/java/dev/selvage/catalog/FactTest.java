package dev.selvage.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the catalog, held against the library that it speaks of. */
final class FactTest {
  @ParameterizedTest
  @MethodSource("dev.selvage.catalog.StandardFacts#present")
  void namesWhatExists(Fact fact) throws ReflectiveOperationException {
    int modifiers =
        fact.kind().isOfTypes()
            ? Members.type(fact.type()).getModifiers()
            : Members.of(fact).getModifiers();
    assertThat(Modifier.isPrivate(modifiers)).isFalse();
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
