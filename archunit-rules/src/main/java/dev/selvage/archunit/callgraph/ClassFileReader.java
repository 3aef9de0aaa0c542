package dev.selvage.archunit.callgraph;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads class files. */
public final class ClassFileReader {

  private ClassFileReader() {}

  /**
   * Reads one, with all of its code.
   *
   * @param where the location of the class file, also for messages
   * @param matters whether values are wanted in methods that call one of that name; they are in
   *     those that make functions or objects
   * @throws IOException if it cannot be read, or is no class file; the message says which
   */
  public static ClassFile read(InputStream in, String where, Predicate<String> matters)
      throws IOException {
    ClassNode node = new ClassNode();
    try {
      new ClassReader(in).accept(node, ClassReader.SKIP_FRAMES);
    } catch (RuntimeException e) {
      throw new IOException(where + " is no class file that can be read: " + e, e);
    }
    List<CodeUnit> methods = new ArrayList<>();
    for (MethodNode method : node.methods) {
      methods.add(read(node, method, matters));
    }
    return classFile(node, where, methods);
  }

  /** Reads the head of one: its supertypes, and its methods without their code. */
  static ClassFile readHead(InputStream in) throws IOException {
    ClassNode node = new ClassNode();
    new ClassReader(in)
        .accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    List<CodeUnit> methods = new ArrayList<>();
    for (MethodNode method : node.methods) {
      methods.add(unit(node, method, List.of(), List.of()));
    }
    return classFile(node, "", methods);
  }

  private static ClassFile classFile(ClassNode node, String where, List<CodeUnit> methods) {
    List<String> supertypes = new ArrayList<>();
    if (node.superName != null) {
      supertypes.add(node.superName.replace('/', '.'));
    }
    node.interfaces.forEach(each -> supertypes.add(each.replace('/', '.')));
    String name = node.name.replace('/', '.');
    return new ClassFile(
        name,
        node.access,
        supertypes,
        annotations(node.visibleAnnotations, node.invisibleAnnotations),
        node.sourceFile == null ? name : node.sourceFile,
        where,
        annotatedFields(node),
        methods);
  }

  private static CodeUnit read(ClassNode owner, MethodNode method, Predicate<String> matters) {
    Map<AbstractInsnNode, Call> calls = new IdentityHashMap<>();
    List<Call> inOrder = new ArrayList<>();
    int line = 0;
    for (AbstractInsnNode each : method.instructions) {
      if (each instanceof LineNumberNode number) {
        line = number.line;
      } else if (each instanceof MethodInsnNode call) {
        Call made =
            new Call(
                kind(call),
                MethodName.of(call.owner, call.name, call.desc),
                line,
                hasZero(call),
                isDropped(call),
                receiverField(call));
        calls.put(call, made);
        inOrder.add(made);
      }
    }
    if (ValueFlow.isNeeded(method, matters)) {
      ValueFlow.connect(owner.name, method, calls);
    }
    return unit(owner, method, inOrder, ValueFlow.functions(method));
  }

  private static CodeUnit unit(
      ClassNode owner, MethodNode method, List<Call> calls, List<Function> functions) {
    return new CodeUnit(
        MethodName.of(owner.name, method.name, method.desc),
        method.access,
        annotations(method.visibleAnnotations, method.invisibleAnnotations),
        calls,
        functions);
  }

  private static Call.Kind kind(MethodInsnNode call) {
    return switch (call.getOpcode()) {
      case Opcodes.INVOKESTATIC -> Call.Kind.STATIC;
      case Opcodes.INVOKESPECIAL -> Call.Kind.SPECIAL;
      default -> Call.Kind.VIRTUAL;
    };
  }

  /** A zero as the last argument, or in front of a unit of time. */
  private static boolean hasZero(MethodInsnNode call) {
    AbstractInsnNode before = call.getPrevious();
    if (before != null && before.getOpcode() == Opcodes.GETSTATIC) {
      before = before.getPrevious();
    }
    return before != null
        && (before.getOpcode() == Opcodes.LCONST_0 || before.getOpcode() == Opcodes.ICONST_0);
  }

  private static boolean isDropped(MethodInsnNode call) {
    AbstractInsnNode next = call.getNext();
    while (next != null && next.getOpcode() < 0) {
      next = next.getNext();
    }
    return next != null && (next.getOpcode() == Opcodes.POP || next.getOpcode() == Opcodes.POP2);
  }

  /** The code is {@code getfield lock; invokevirtual await()}. */
  private static String receiverField(MethodInsnNode call) {
    return call.desc.startsWith("()") && call.getPrevious() instanceof FieldInsnNode field
        ? field.owner.replace('/', '.') + "." + field.name
        : "";
  }

  private static Map<String, Set<String>> annotatedFields(ClassNode node) {
    Map<String, Set<String>> annotated = new HashMap<>();
    for (FieldNode field : node.fields) {
      Set<String> names = annotations(field.visibleAnnotations, field.invisibleAnnotations);
      if (!names.isEmpty()) {
        annotated.put(field.name, names);
      }
    }
    return annotated;
  }

  private static Set<String> annotations(
      List<AnnotationNode> visible, List<AnnotationNode> invisible) {
    Set<String> names = new HashSet<>();
    for (List<AnnotationNode> some : List.of(orNone(visible), orNone(invisible))) {
      some.forEach(each -> names.add(Type.getType(each.desc).getClassName()));
    }
    return names;
  }

  private static List<AnnotationNode> orNone(List<AnnotationNode> some) {
    return some == null ? List.of() : some;
  }
}
