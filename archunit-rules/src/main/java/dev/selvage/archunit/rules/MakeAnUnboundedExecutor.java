package dev.selvage.archunit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.selvage.catalog.Kind;

/** Calls that make an executor with as many threads as it has tasks. */
public final class MakeAnUnboundedExecutor extends ArchCondition<JavaClass> {
  private static final String INSTEAD =
      "give it a bound: a fixed pool, a ThreadPoolExecutor with a bounded queue, or a scope with a"
          + " concurrency limit";

  public MakeAnUnboundedExecutor() {
    super("make an executor without a bound");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
      KnownCalls.fact(Kind.UNBOUNDED_EXECUTOR, access)
          .ifPresent(
              fact -> events.add(KnownCalls.event(access, fact, "noUnboundedExecutors", INSTEAD)));
    }
  }
}
