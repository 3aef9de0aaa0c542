package dev.selvage.archunit.callgraph;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a class file says.
 *
 * @param name such as {@code java.util.Map$Entry}
 * @param access flags of the class file
 * @param supertypes its superclass and its interfaces, none for Object
 * @param annotations the types of those on the class
 * @param source the name of the source file, or the class where it is not said
 * @param location where it was read; empty for a class that only its head is known of
 * @param annotatedFields the types of the annotations on each field that has some, by its name
 * @param methods those with code, and those without
 */
public record ClassFile(
    String name,
    int access,
    List<String> supertypes,
    Set<String> annotations,
    String source,
    String location,
    Map<String, Set<String>> annotatedFields,
    List<CodeUnit> methods) {
  public ClassFile {
    supertypes = List.copyOf(supertypes);
    annotations = Set.copyOf(annotations);
    annotatedFields = Map.copyOf(annotatedFields);
    methods = List.copyOf(methods);
  }
}
