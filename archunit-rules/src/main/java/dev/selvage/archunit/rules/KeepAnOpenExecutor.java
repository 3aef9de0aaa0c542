package dev.selvage.archunit.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.selvage.catalog.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Whether a class makes an executor and has a field for one, and neither it nor a class nested in
 * it ever closes one. Executors whose threads end by themselves are left out.
 */
public final class KeepAnOpenExecutor extends ArchCondition<JavaClass> {

  private final Map<String, List<JavaClass>> byOutermost = new HashMap<>();

  public KeepAnOpenExecutor() {
    super("keep an executor that they never close");
  }

  @Override
  public void init(Collection<JavaClass> classes) {
    byOutermost.clear();
    classes.forEach(
        each -> byOutermost.computeIfAbsent(outermost(each), name -> new ArrayList<>()).add(each));
  }

  private static String outermost(JavaClass type) {
    int nested = type.getName().indexOf('$');
    return nested < 0 ? type.getName() : type.getName().substring(0, nested);
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    List<JavaField> fields =
        type.getFields().stream()
            .filter(field -> field.getRawType().isAssignableTo(ExecutorService.class))
            .toList();
    Optional<JavaCodeUnitAccess<?>> making =
        type.getCodeUnitAccessesFromSelf().stream()
            .filter(KeepAnOpenExecutor::makes)
            .min(Comparator.comparing(JavaCodeUnitAccess::getLineNumber));
    if (!fields.isEmpty()
        && making.isPresent()
        && byOutermost.getOrDefault(outermost(type), List.of()).stream()
            .flatMap(each -> each.getCodeUnitAccessesFromSelf().stream())
            .noneMatch(access -> KnownCalls.is(Kind.CLOSES_EXECUTOR, access))) {
      fields.forEach(field -> events.add(event(field, making.get())));
    }
  }

  /** Rules stay in static fields: what they keep, the memory of the tests keeps. */
  @Override
  public void finish(ConditionEvents events) {
    byOutermost.clear();
  }

  private static boolean makes(JavaCodeUnitAccess<?> access) {
    return KnownCalls.is(Kind.MAKES_EXECUTOR, access)
        && !KnownCalls.is(Kind.IDLES_WITHOUT_THREADS, access);
  }

  private static ConditionEvent event(JavaField field, JavaCodeUnitAccess<?> making) {
    String message =
        "`%s` holds an executor that its class makes and never closes. Close it where the object ends."
            .formatted(field.getName());
    return Violation.at(making, "LeakedExecutor", message)
        .event(
            "%s holds an executor that its class makes and never closes in %s; close it where the object ends"
                .formatted(field.getDescription(), field.getSourceCodeLocation()));
  }
}
