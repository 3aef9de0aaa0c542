package dev.selvage.archunit.callgraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calls of each method, by the name that they use. Made once, by a look at every call. */
public final class Callers {

  private final Map<MethodName, List<Call>> calls = new HashMap<>();

  public Callers(Hierarchy hierarchy) {
    for (ClassFile type : hierarchy.classes()) {
      for (CodeUnit unit : type.methods()) {
        for (Call call : unit.calls()) {
          if (hierarchy.given(call.target().owner()).isPresent()) {
            calls.computeIfAbsent(call.target(), each -> new ArrayList<>()).add(call);
          }
        }
      }
    }
  }

  /** The calls of a method of the given classes that name its own class. */
  public List<Call> of(CodeUnit unit) {
    return calls.getOrDefault(unit.name(), List.of());
  }
}
