package dev.selvage.archunit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import java.util.Optional;
import java.util.Set;

/** Whether classes call something that the catalog says blocks, wherever it runs. */
public final class CallWhatBlocks extends ArchCondition<JavaClass> {

  private final Set<Kind> kinds;
  private final String rule;
  private final String instead;

  private CallWhatBlocks(String description, Set<Kind> kinds, String rule, String instead) {
    super(description);
    this.rule = rule;
    this.kinds = kinds;
    this.instead = instead;
  }

  /** Sleeps. */
  public static CallWhatBlocks bySleeping() {
    return new CallWhatBlocks(
        "sleep", Set.of(Kind.SLEEPS), "sleepOnlyIn", "let a timer or a signal go on");
  }

  /** Sleeps, waits, files and connections; not short questions to the file system. */
  public static CallWhatBlocks byAnyCall() {
    return new CallWhatBlocks(
        "call what blocks",
        Set.of(Kind.SLEEPS, Kind.WAITS, Kind.WAITS_FOR_LOOP, Kind.SPINS, Kind.BLOCKING_IO),
        "blockingOnlyIn",
        "ask a class of the packages that may");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
      if (!KnownCalls.is(Kind.NEVER_BLOCKS, access) && !KnownCalls.is(Kind.BRIEF_IO, access)) {
        fact(access).ifPresent(fact -> events.add(KnownCalls.event(access, fact, rule, instead)));
      }
    }
  }

  private Optional<Fact> fact(JavaCodeUnitAccess<?> access) {
    return kinds.stream().flatMap(kind -> KnownCalls.fact(kind, access).stream()).findFirst();
  }
}
