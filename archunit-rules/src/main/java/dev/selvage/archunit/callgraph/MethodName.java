package dev.selvage.archunit.callgraph;

import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/**
 * A method as class files name it.
 *
 * @param owner the class, such as {@code java.util.Map$Entry}
 * @param name {@code <init>} for a constructor
 * @param descriptor such as {@code (Ljava/lang/Object;)V}
 */
public record MethodName(String owner, String name, String descriptor) {

  static MethodName of(String internalOwner, String name, String descriptor) {
    return new MethodName(internalOwner.replace('/', '.'), name, descriptor);
  }

  /** The erased types of its parameters, such as {@code long} and {@code java.lang.Object[]}. */
  public List<String> parameterTypes() {
    return Stream.of(Type.getArgumentTypes(descriptor)).map(MethodName::name).toList();
  }

  /** The erased type of its result. */
  public String returnType() {
    return name(Type.getReturnType(descriptor));
  }

  public boolean isConstructor() {
    return name.equals("<init>");
  }

  /** The same method of another class. */
  MethodName in(String otherOwner) {
    return new MethodName(otherOwner, name, descriptor);
  }

  /** Whether a method of that name and these parameters overrides this one in a subclass. */
  boolean hasSignatureOf(MethodName other) {
    return name.equals(other.name) && parameters(descriptor).equals(parameters(other.descriptor));
  }

  private static String parameters(String descriptor) {
    return descriptor.substring(0, descriptor.indexOf(')') + 1);
  }

  private static String name(Type type) {
    return type.getSort() == Type.ARRAY
        ? name(type.getElementType()) + "[]".repeat(type.getDimensions())
        : type.getClassName();
  }
}
