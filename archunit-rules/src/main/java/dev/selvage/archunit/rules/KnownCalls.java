package dev.selvage.archunit.rules;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ConditionEvent;
import dev.selvage.catalog.Catalog;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import java.util.Optional;

/**
 * Finds what the catalog knows of a call. By names alone, so that a method is known that the
 * running JDK does not have yet.
 */
final class KnownCalls {
  private KnownCalls() {}

  static Optional<Fact> fact(Kind kind, JavaCodeUnitAccess<?> access) {
    return Catalog.standard().named(kind, access.getName()).stream()
        .filter(fact -> speaksOf(fact, access.getTarget()))
        .findFirst();
  }

  static boolean is(Kind kind, JavaCodeUnitAccess<?> access) {
    return fact(kind, access).isPresent();
  }

  /**
   * What a rule says of a call that it forbids. No numbers after ArchUnit's own line number: a
   * frozen rule knows its violations again by the text around that number.
   *
   * @param check see {@link Violation#check}
   */
  static ConditionEvent event(
      JavaCodeUnitAccess<?> access, Fact fact, String check, String instead) {
    String why = (startsWithVerb(fact) ? "it " : "") + fact.reason() + "; " + instead;
    return Violation.at(access, check, "`%s`: %s".formatted(access.getName(), why))
        .event(access.getDescription() + ": " + why);
  }

  /** {@code starts a thread}, but not {@code until the task is done}. */
  private static boolean startsWithVerb(Fact fact) {
    return !fact.reason().startsWith("until ") && !fact.reason().startsWith("it ");
  }

  private static boolean speaksOf(Fact fact, CodeUnitAccessTarget target) {
    return (fact.hasAnyParameters()
            || fact.parameterTypes().equals(HasName.Utils.namesOf(target.getRawParameterTypes())))
        && declares(fact, target.getOwner());
  }

  private static boolean declares(Fact fact, JavaClass owner) {
    return fact.isConstructor() || fact.method().endsWith("*")
        ? owner.getName().equals(fact.type())
        : owner.isAssignableTo(fact.type());
  }
}
