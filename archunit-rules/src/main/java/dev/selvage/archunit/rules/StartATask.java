package dev.selvage.archunit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.selvage.catalog.Kind;
import java.util.List;

/** Whether classes hand a task to another thread by anything but a scope. */
public final class StartATask extends ArchCondition<JavaClass> {

  private static final List<Kind> KINDS =
      List.of(
          Kind.SUBMITS_TASK,
          Kind.EXECUTES_TASK,
          Kind.INVOKES_TASK,
          Kind.REPEATS_TASK,
          Kind.QUEUES_HANDLE,
          Kind.STARTS_THREAD);

  public StartATask() {
    super("start a task without a scope");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
      KINDS.stream()
          .flatMap(kind -> KnownCalls.fact(kind, access).stream())
          .findFirst()
          .ifPresent(
              fact ->
                  events.add(
                      KnownCalls.event(
                          access,
                          fact,
                          "onlyScopesStartTasks",
                          "fork it in a scope that is closed")));
    }
  }
}
