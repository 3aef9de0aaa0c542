package dev.selvage.checks.executors;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Initializers;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * How many threads an executor may have, by how it is made: factories, constructors, and variables
 * that this file alone sets. Not thread-safe; one object answers for one file.
 */
public final class ThreadBounds {

  /** How many tasks may run at a time. */
  public enum Threads {
    /** As many as there are, each in a thread of the system. */
    UNBOUNDED,
    /** As many as there are, each in a virtual thread. */
    VIRTUAL,
    /** No more than it was made for. */
    BOUNDED,
    /** It is made elsewhere, or in more than one way. */
    UNKNOWN
  }

  private static final Set<String> QUEUES =
      Set.of(
          "LinkedBlockingQueue",
          "LinkedBlockingDeque",
          "PriorityBlockingQueue",
          "LinkedTransferQueue");

  private static final String POOL = "java.util.concurrent.ThreadPoolExecutor";

  private final Facts facts;
  private final Set<VarSymbol> followed = new HashSet<>();

  public ThreadBounds(VisitorState state) {
    this.facts = Facts.of(state);
  }

  /** Of the executor that an expression is. */
  public Threads of(TreePath executor) {
    ExpressionTree bare = Symbols.withoutCasts((ExpressionTree) executor.getLeaf());
    TreePath path = new TreePath(executor.getParentPath(), bare);
    if (bare instanceof MethodInvocationTree call) {
      return ofCall(call, path);
    }
    if (bare instanceof NewClassTree creation) {
      return ofCreation(creation);
    }
    VarSymbol variable = Symbols.variable(bare);
    return variable == null || !isSetHereOnly(variable)
        ? Threads.UNKNOWN
        : ofVariable(variable, path);
  }

  /** Whether an executor visibly has a limit for its threads, and none for those who wait. */
  public boolean queuesAll(TreePath executor) {
    ExpressionTree bare = Symbols.withoutCasts((ExpressionTree) executor.getLeaf());
    if (bare instanceof MethodInvocationTree call) {
      return facts.find(Kind.LIMITS_THREADS, Symbols.method(call)).isPresent()
          || Symbols.name(call).equals("newFixedThreadPool");
    }
    if (bare instanceof NewClassTree creation) {
      Type type = Symbols.type(creation);
      return type != null
          && type.tsym.flatName().contentEquals(POOL)
          && creation.getArguments().stream().anyMatch(ThreadBounds::isQueueWithoutCapacity);
    }
    VarSymbol variable = Symbols.variable(bare);
    if (variable == null || !isSetHereOnly(variable) || !followed.add(variable)) {
      return false;
    }
    List<TreePath> values = Initializers.values(variable, executor);
    boolean all = !values.isEmpty() && values.stream().allMatch(this::queuesAll);
    followed.remove(variable);
    return all;
  }

  private static boolean isQueueWithoutCapacity(ExpressionTree argument) {
    return argument instanceof NewClassTree queue
        && queue.getArguments().isEmpty()
        && Symbols.type(queue) != null
        && QUEUES.contains(Symbols.type(queue).tsym.name.toString());
  }

  private static boolean isSetHereOnly(VarSymbol variable) {
    return Fates.isLocal(variable)
        || variable.getModifiers().contains(Modifier.PRIVATE)
        || variable.getModifiers().contains(Modifier.FINAL);
  }

  private Threads ofVariable(VarSymbol variable, TreePath inside) {
    if (!followed.add(variable)) {
      return Threads.UNKNOWN;
    }
    List<TreePath> values = Initializers.values(variable, inside);
    Set<Threads> all = EnumSet.noneOf(Threads.class);
    values.forEach(value -> all.add(of(value)));
    followed.remove(variable);
    return all.size() == 1 ? all.iterator().next() : Threads.UNKNOWN;
  }

  private Threads ofCall(MethodInvocationTree call, TreePath path) {
    MethodSymbol method = Symbols.method(call);
    if (facts.find(Kind.UNBOUNDED_EXECUTOR, method).isPresent()) {
      return isVirtual(call) ? Threads.VIRTUAL : Threads.UNBOUNDED;
    }
    if (facts.find(Kind.WRAPS_EXECUTOR, method).isPresent()) {
      return of(new TreePath(path, call.getArguments().get(0)));
    }
    return facts.find(Kind.MAKES_EXECUTOR, method).isPresent()
            || facts.find(Kind.SHARED_EXECUTOR, method).isPresent()
            || facts.find(Kind.LIMITS_THREADS, method).isPresent()
        ? Threads.BOUNDED
        : Threads.UNKNOWN;
  }

  /** Whether threads are virtual, as far as the expression that makes their executor tells. */
  private static boolean isVirtual(MethodInvocationTree call) {
    return Symbols.name(call).contains("Virtual")
        || call.getArguments().stream().anyMatch(each -> each.toString().contains("ofVirtual()"));
  }

  /** A pool grows to its greatest size where its queue takes nothing, and else not at all. */
  private Threads ofCreation(NewClassTree creation) {
    MethodSymbol constructor = Symbols.constructor(creation);
    if (facts.find(Kind.MAKES_EXECUTOR, constructor).isEmpty()) {
      return Threads.UNKNOWN;
    }
    Type type = Symbols.type(creation);
    if (type == null || !type.tsym.flatName().contentEquals(POOL)) {
      return Threads.BOUNDED;
    }
    boolean hasNoQueue =
        creation.getArguments().stream()
            .map(Symbols::type)
            .anyMatch(
                each ->
                    each != null
                        && each.tsym
                            .flatName()
                            .contentEquals("java.util.concurrent.SynchronousQueue"));
    Type most = ((JCTree) creation.getArguments().get(1)).type;
    Object constant = most == null ? null : most.constValue();
    return hasNoQueue && Integer.valueOf(Integer.MAX_VALUE).equals(constant)
        ? Threads.UNBOUNDED
        : Threads.BOUNDED;
  }
}
