package dev.selvage.archunit.callgraph;

import java.util.List;
import java.util.Set;

/**
 * A method with its code.
 *
 * @param name of it
 * @param access flags of the class file
 * @param annotations the types of those on the method
 * @param calls in the order of the code
 * @param functions the lambdas and method references that it makes, whoever is handed them
 */
public record CodeUnit(
    MethodName name,
    int access,
    Set<String> annotations,
    List<Call> calls,
    List<Function> functions) {
  public CodeUnit {
    annotations = Set.copyOf(annotations);
    calls = List.copyOf(calls);
    functions = List.copyOf(functions);
  }
}
