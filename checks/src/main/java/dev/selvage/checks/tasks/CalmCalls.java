package dev.selvage.checks.tasks;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.selvage.checks.flow.CallNames;
import dev.selvage.checks.flow.Symbols;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Calls that do not fail in practice, by their names: those of logs, latches, locks, counters,
 * clocks, and questions.
 */
final class CalmCalls {

  private static final Set<String> CALM =
      Set.of(
          "addAndGet",
          "addListener",
          "compareAndSet",
          "complete",
          "completeExceptionally",
          "countDown",
          "currentThread",
          "currentTimeMillis",
          "dec",
          "decrement",
          "decrementAndGet",
          "entrySet",
          "fail",
          "freeMemory",
          "getAndAdd",
          "getAndDecrement",
          "getAndIncrement",
          "getAndSet",
          "getName",
          "inc",
          "increment",
          "incrementAndGet",
          "interrupt",
          "keySet",
          "lock",
          "mark",
          "maxMemory",
          "nanoTime",
          "notify",
          "notifyAll",
          "observe",
          "onDone",
          "record",
          "release",
          "set",
          "setException",
          "setFailure",
          "setName",
          "setResult",
          "setSuccess",
          "signal",
          "signalAll",
          "sleep",
          "sum",
          "totalMemory",
          "tryFailure",
          "trySuccess",
          "unlock",
          "values");

  private static final Pattern QUESTION =
      Pattern.compile(
          "(is|has)[A-Z]\\w*|to(Nanos|Micros|Millis|Seconds|Minutes|Hours|Days)|now|\\w+Now|min|max"
              + "|quietly[A-Z]\\w*|\\w+Quietly");

  /** A question if it has no arguments. */
  private static final Pattern PLAIN_QUESTION = Pattern.compile("(was|can|should|get)[A-Z].*|size");

  /** Of the JDK, or a queue of the project's own. */
  private static final Pattern COLLECTION =
      Pattern.compile(
          "java\\.util\\.(concurrent\\.)?\\w*(Map|List|Set|Queue|Deque|Collections?|Iterator)"
              + "|.*(Queue|Deque|Bag)");

  private static final Pattern OF_COLLECTION =
      Pattern.compile(
          "add|addAll|clear|contains(Key|Value)?|empty[A-Z].*|get(OrDefault)?|iterator|next|offer|peek|poll"
              + "|put|putIfAbsent|remove|size");

  private static final Pattern TAKING_OUT = Pattern.compile("remove(First|Last)?|element|pop");

  private static final Set<String> HARMLESS =
      Set.of(
          "complete",
          "completeExceptionally",
          "countDown",
          "interrupt",
          "notifyAll",
          "onDone",
          "release",
          "setException",
          "setFailure",
          "setResult",
          "setSuccess",
          "tryFailure",
          "trySuccess");

  private static final Set<String> HANDING_OVER = Set.of("execute", "submit", "schedule");

  private static final String DETACHED = "dev.selvage.scope.Detached";

  private static final Pattern EXECUTOR = Pattern.compile("\\w*(Executor|ExecutorService)");

  private CalmCalls() {}

  /** Whether a task that only makes such calls is done: it tells others of something. */
  static boolean isHarmless(MethodInvocationTree call) {
    String name = Symbols.name(call);
    return HARMLESS.contains(name) || name.equals("fail");
  }

  static boolean is(MethodInvocationTree call) {
    String name = Symbols.name(call);
    return CALM.contains(name)
        || (CallNames.isSpeaking(name)
            && call.getArguments().stream().noneMatch(CalmCalls::takesOut))
        || isHandingOver(call, name)
        || QUESTION.matcher(name).matches()
        || call.getArguments().isEmpty() && isPlainQuestion(call, name);
  }

  /** Whether it gives work to an executor whose threads see its failure. */
  static boolean isExecution(MethodInvocationTree call) {
    String name = Symbols.name(call);
    return name.equals("execute") && isHandingOver(call, name);
  }

  /** Whether it gives work to an executor. */
  private static boolean isHandingOver(MethodInvocationTree call, String name) {
    MethodSymbol method = Symbols.method(call);
    return method != null
        && (HANDING_OVER.contains(name) && EXECUTOR.matcher(method.owner.name).matches()
            || name.equals("run") && method.owner.flatName().contentEquals(DETACHED));
  }

  private static boolean isPlainQuestion(MethodInvocationTree call, String name) {
    return PLAIN_QUESTION.matcher(name).matches() || name.equals("get") && isOfAtomic(call);
  }

  private static boolean isOfAtomic(MethodInvocationTree call) {
    MethodSymbol method = Symbols.method(call);
    return method != null
        && method.owner.packge().getQualifiedName().contentEquals("java.util.concurrent.atomic");
  }

  /** Whether code takes the next element out of a collection, which fails where there is none. */
  private static boolean takesOut(Tree code) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |= isOfCollectionType(call) && needsElement(call);
        return super.visitMethodInvocation(call, null);
      }
    }.scan(code, null);
    return found[0];
  }

  private static boolean needsElement(MethodInvocationTree call) {
    return call.getArguments().isEmpty() && TAKING_OUT.matcher(Symbols.name(call)).matches();
  }

  /** Whether it is a call of the JDK's collections, which does no work of its own. */
  static boolean isOfCollection(MethodInvocationTree call) {
    return OF_COLLECTION.matcher(Symbols.name(call)).matches()
        && isOfCollectionType(call)
        && !(needsElement(call) && !isIterator(call));
  }

  private static boolean isOfCollectionType(MethodInvocationTree call) {
    MethodSymbol method = Symbols.method(call);
    return method != null && COLLECTION.matcher(method.owner.flatName()).matches();
  }

  private static boolean isIterator(MethodInvocationTree call) {
    return Symbols.method(call).owner.name.toString().endsWith("Iterator");
  }
}
