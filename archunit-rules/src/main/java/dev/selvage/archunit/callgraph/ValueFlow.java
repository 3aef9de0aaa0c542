package dev.selvage.archunit.callgraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Which values reach which call in a method: functions through {@code invokedynamic}, new objects,
 * and results of other calls, past local variables and casts. The reaching definitions of ASM's
 * analysis; costs a few passes over the code of the method.
 */
final class ValueFlow {

  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";

  /**
   * Instructions times local variables: the analysis keeps what each of these may hold before each
   * of those. Methods with more are made by machines, and one of them, a page of JSP, has cost as
   * much as a thousand classes.
   */
  private static final int MOST_CELLS = 100_000;

  private ValueFlow() {}

  /** Whether a method makes a function or an object, or calls one whose values matter. */
  static boolean isNeeded(MethodNode method, Predicate<String> matters) {
    if ((long) method.instructions.size() * method.maxLocals > MOST_CELLS) {
      return false;
    }
    for (AbstractInsnNode each : method.instructions) {
      if (isLambda(each)
          || each.getOpcode() == Opcodes.NEW && isNested(((TypeInsnNode) each).desc)
          || each instanceof MethodInsnNode call && matters.test(call.name)) {
        return true;
      }
    }
    return false;
  }

  /** The lambdas and method references that a method makes. */
  static List<Function> functions(MethodNode method) {
    List<Function> made = new ArrayList<>();
    for (AbstractInsnNode each : method.instructions) {
      if (isLambda(each)) {
        made.add(lambda((InvokeDynamicInsnNode) each));
      }
    }
    return made;
  }

  private static boolean isNested(String type) {
    return type.indexOf('$') > 0;
  }

  private static boolean isLambda(AbstractInsnNode each) {
    return each instanceof InvokeDynamicInsnNode dynamic
        && dynamic.bsm.getOwner().equals(LAMBDAS)
        && dynamic.bsmArgs.length > 1
        && dynamic.bsmArgs[1] instanceof Handle;
  }

  /** Tells each call of its values. Code that cannot be analysed is left as it is. */
  static void connect(String owner, MethodNode method, Map<AbstractInsnNode, Call> calls) {
    Frame<SourceValue>[] frames;
    try {
      frames = new Analyzer<>(new Sources()).analyze(owner, method);
    } catch (AnalyzerException | RuntimeException e) {
      return;
    }
    for (int i = 0; i < frames.length; i++) {
      AbstractInsnNode each = method.instructions.get(i);
      if (frames[i] != null && each instanceof MethodInsnNode call) {
        connect(call, frames[i], calls);
      }
    }
  }

  private static void connect(
      MethodInsnNode call, Frame<SourceValue> frame, Map<AbstractInsnNode, Call> calls) {
    int count = Type.getArgumentTypes(call.desc).length;
    int first = frame.getStackSize() - count;
    List<Call.Value> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arguments.add(value(frame.getStack(first + i).insns, calls));
    }
    Call.Value receiver =
        call.getOpcode() == Opcodes.INVOKESTATIC
            ? Call.Value.UNKNOWN
            : value(frame.getStack(first - 1).insns, calls);
    calls.get(call).connect(receiver, arguments);
  }

  private static Call.Value value(
      Set<AbstractInsnNode> sources, Map<AbstractInsnNode, Call> calls) {
    List<Function> functions = new ArrayList<>();
    for (AbstractInsnNode each : sources) {
      if (isLambda(each)) {
        functions.add(lambda((InvokeDynamicInsnNode) each));
      } else if (each.getOpcode() == Opcodes.NEW) {
        functions.add(new Function(((TypeInsnNode) each).desc.replace('/', '.'), "", null));
      }
    }
    Call call = sources.size() == 1 ? calls.get(sources.iterator().next()) : null;
    return new Call.Value(call, List.copyOf(functions));
  }

  private static Function lambda(InvokeDynamicInsnNode dynamic) {
    Handle code = (Handle) dynamic.bsmArgs[1];
    return new Function(
        Type.getReturnType(dynamic.desc).getClassName(),
        dynamic.name,
        MethodName.of(code.getOwner(), code.getName(), code.getDesc()));
  }

  /** Lets a value be the same behind copies and casts. */
  private static final class Sources extends SourceInterpreter {
    Sources() {
      super(Opcodes.ASM9);
    }

    @Override
    public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
      return value;
    }

    @Override
    public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
      return instruction.getOpcode() == Opcodes.CHECKCAST
          ? value
          : super.unaryOperation(instruction, value);
    }
  }
}
