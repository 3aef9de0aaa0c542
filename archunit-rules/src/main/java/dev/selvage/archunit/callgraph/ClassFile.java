package dev.selvage.archunit.callgraph;

import java.util.List;
import java.util.Set;

/**
 * What a class file says.
 *
 * @param name such as {@code java.util.Map$Entry}
 * @param access flags of the class file
 * @param supertypes its superclass and its interfaces, none for Object
 * @param annotations the types of those on the class
 * @param source the name of the source file, or the class where it is not said
 * @param methods those with code, and those without
 */
public record ClassFile(
    String name,
    int access,
    List<String> supertypes,
    Set<String> annotations,
    String source,
    List<CodeUnit> methods) {
  public ClassFile {
    supertypes = List.copyOf(supertypes);
    annotations = Set.copyOf(annotations);
    methods = List.copyOf(methods);
  }
}
