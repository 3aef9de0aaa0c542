package dev.selvage.archunit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.selvage.archunit.callgraph.Call;
import dev.selvage.archunit.callgraph.ClassFile;
import dev.selvage.archunit.callgraph.CodeUnit;
import dev.selvage.archunit.callgraph.MethodName;
import dev.selvage.archunit.rules.Violation.Frame;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import java.util.Collection;
import java.util.List;

/** Whether classes submit a task and throw the handle away, which alone learns of a failure. */
public final class DropATask extends ArchCondition<JavaClass> {

  private Reading reading;

  public DropATask() {
    super("drop the handle of a task");
  }

  @Override
  public void init(Collection<JavaClass> classes) {
    reading = Reading.of(classes);
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    reading.hierarchy().given(type.getName()).ifPresent(file -> check(file, events));
  }

  /** Rules stay in static fields: what they keep, the memory of the tests keeps. */
  @Override
  public void finish(ConditionEvents events) {
    reading = null;
  }

  private void check(ClassFile file, ConditionEvents events) {
    for (CodeUnit unit : file.methods()) {
      for (Call call : unit.calls()) {
        if (call.isDropped() && reading.find(Kind.REPORTS_FAILURE, call.target()).isEmpty()) {
          reading
              .find(Kind.SUBMITS_TASK, call.target())
              .ifPresent(
                  fact ->
                      events.add(violation(file, call, fact).event(text(file, unit, call, fact))));
        }
      }
    }
  }

  private static Violation violation(ClassFile file, Call call, Fact fact) {
    String message =
        "what `%s` returns is dropped: %s. Wait for it, or use a scope."
            .formatted(call.target().name(), fact.reason());
    return new Violation(
        "FireAndForget",
        message,
        List.of(Frame.of(file, call.line(), call.target().name(), message)));
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
