package dev.selvage.archunit.rules;

import dev.selvage.archunit.callgraph.Call;
import dev.selvage.archunit.callgraph.CallGraph;
import dev.selvage.archunit.callgraph.ClassFile;
import dev.selvage.archunit.callgraph.CodeUnit;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Code that is given a future when it is done: what is handed to a listener, and what follows on a
 * gather, such as {@code allOf(..).thenApply(..)}. Whoever asks a future there does not wait.
 */
final class Answers {

  private static final Set<String> CALLBACKS =
      Set.of("addListener", "onComplete", "whenComplete", "addCallback", "andThen");
  private static final Set<String> GATHERS =
      Set.of("allOf", "whenAllComplete", "whenAllSucceed", "allAsList", "successfulAsList", "all");

  private final Set<CodeUnit> given = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Those of the given classes. Costs a look at every call. */
  Answers(CallGraph graph) {
    for (ClassFile type : graph.hierarchy().classes()) {
      for (CodeUnit unit : type.methods()) {
        for (Call call : unit.calls()) {
          if (!call.functions().isEmpty() && isAnswer(call)) {
            call.functions().stream()
                .flatMap(function -> graph.code(function).stream())
                .forEach(code -> given.addAll(namesakes(code, graph)));
          }
        }
      }
    }
  }

  /** A method, and those that a compiler has put in front of it with erased types. */
  private static List<CodeUnit> namesakes(CodeUnit code, CallGraph graph) {
    return graph.hierarchy().given(code.name().owner()).stream()
        .flatMap(type -> type.methods().stream())
        .filter(each -> each.name().name().equals(code.name().name()))
        .toList();
  }

  private static boolean isAnswer(Call call) {
    if (CALLBACKS.contains(call.target().name())) {
      return true;
    }
    for (Call at : call.upstream()) {
      if (GATHERS.contains(at.target().name())) {
        return true;
      }
    }
    return false;
  }

  boolean isGiven(CodeUnit unit) {
    return given.contains(unit);
  }
}
