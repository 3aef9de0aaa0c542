package dev.selvage.archunit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.selvage.archunit.callgraph.Call;
import dev.selvage.archunit.callgraph.ClassFile;
import dev.selvage.archunit.callgraph.CodeUnit;
import dev.selvage.archunit.callgraph.Hierarchy;
import dev.selvage.archunit.callgraph.MethodName;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import java.util.Collection;

/** Whether classes submit a task and throw the handle away, which alone learns of a failure. */
public final class DropATask extends ArchCondition<JavaClass> {

  private Hierarchy hierarchy;
  private Knowledge knowledge;

  public DropATask() {
    super("drop the handle of a task");
  }

  @Override
  public void init(Collection<JavaClass> classes) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    hierarchy = new Hierarchy(Program.read(classes, name -> false), loader);
    knowledge = new Knowledge(OwnFacts.in(hierarchy, loader), hierarchy);
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    hierarchy.given(type.getName()).ifPresent(file -> check(file, type, events));
  }

  private void check(ClassFile file, JavaClass type, ConditionEvents events) {
    for (CodeUnit unit : file.methods()) {
      for (Call call : unit.calls()) {
        if (call.isDropped() && !knowledge.is(Kind.REPORTS_FAILURE, call.target())) {
          knowledge
              .find(Kind.SUBMITS_TASK, call.target())
              .ifPresent(
                  fact ->
                      events.add(
                          SimpleConditionEvent.satisfied(type, text(file, unit, call, fact))));
        }
      }
    }
  }

  private static String text(ClassFile file, CodeUnit unit, Call call, Fact fact) {
    return "Method <%s> drops what <%s> returns in (%s:%d): %s; wait for it, or use a scope"
        .formatted(
            name(unit.name()), name(call.target()), file.source(), call.line(), fact.reason());
  }

  private static String name(MethodName name) {
    return "%s.%s(%s)"
        .formatted(name.owner(), name.name(), String.join(", ", name.parameterTypes()));
  }
}
