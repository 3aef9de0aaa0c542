package dev.selvage.archunit.callgraph;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The code that a call may run. Virtual calls lead to the implementations among the given classes
 * where there are few, and nowhere where the type is one of the JDK: {@code Runnable.run} may be
 * anything.
 */
public final class CallGraph {

  /** With more implementations than that, a call says too little about any of them. */
  private static final int MOST_IMPLEMENTATIONS = 4;

  private final Hierarchy hierarchy;

  public CallGraph(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** The hierarchy that it is about. */
  public Hierarchy hierarchy() {
    return hierarchy;
  }

  /** What a call may run of the given classes. */
  public List<CodeUnit> targets(Call call) {
    MethodName target = call.target();
    Optional<CodeUnit> declared = hierarchy.resolve(target);
    if (call.kind() != Call.Kind.VIRTUAL || declared.filter(this::isFinal).isPresent()) {
      return declared.stream().toList();
    }
    if (target.owner().startsWith("java.") || target.owner().startsWith("javax.")) {
      return List.of();
    }
    List<CodeUnit> overriding = hierarchy.overriding(target, MOST_IMPLEMENTATIONS);
    List<CodeUnit> all = new ArrayList<>(overriding);
    declared.filter(unit -> !Modifier.isAbstract(unit.access())).ifPresent(all::add);
    return all.size() > MOST_IMPLEMENTATIONS ? List.of() : all;
  }

  private boolean isFinal(CodeUnit unit) {
    return (unit.access() & (Modifier.FINAL | Modifier.PRIVATE | Modifier.STATIC)) != 0;
  }

  /** What runs when a function is called. */
  public List<CodeUnit> code(Function function) {
    if (!function.isObject()) {
      return hierarchy.resolve(function.code()).stream().toList();
    }
    return hierarchy.given(function.type()).stream()
        .flatMap(type -> type.methods().stream())
        .filter(unit -> isOfInterface(unit, function.type()))
        .toList();
  }

  /** Whether a method of an object is one that whoever takes the object knows. */
  private boolean isOfInterface(CodeUnit unit, String type) {
    return !unit.name().isConstructor()
        && !Modifier.isStatic(unit.access())
        && !Modifier.isPrivate(unit.access())
        && hierarchy.supertypes(type).stream()
            .skip(1)
            .anyMatch(above -> hierarchy.declares(above, unit.name()));
  }
}
