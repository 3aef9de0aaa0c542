package dev.selvage.checks.blocking;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.blocking.Place.Thread;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Initializers;
import java.util.Optional;

/**
 * Waits for what only the waiting thread could do: for a loop on that loop, for a task of the same
 * pool.
 */
public final class Nesting {

  private final Facts facts;

  public Nesting(VisitorState state) {
    this.facts = Facts.of(state);
  }

  /** Whether a call waits for the loop that a route says it is made on. */
  public boolean isOfLoop(BlockingCall call, Route route) {
    if (!route.place().isLoop() || call.isIo()) {
      return false;
    }
    if (call.kind() == Kind.WAITS_FOR_LOOP) {
      return call.file().equals(route.place().file());
    }
    return call.kind() == Kind.WAITS
        && (isOfMessage(call, route.place()) || isReleasedOnLoop(call, route));
  }

  /** {@code producer.send(..).get()} in a callback of the producer. */
  private boolean isOfMessage(BlockingCall call, Place place) {
    return source(call)
        .flatMap(sent -> facts.find(Kind.SENDS_MESSAGE, Symbols.method(sent)))
        .filter(fact -> fact.file().equals(place.file()))
        .isPresent();
  }

  /** A wait for what a function does that is handed to the loop in front of it. */
  private boolean isReleasedOnLoop(BlockingCall call, Route route) {
    TreePath receiver = Fates.receiver(call.path());
    VarSymbol awaited = receiver == null ? null : Symbols.variable(receiver.getLeaf());
    TreePath frame = route.frames().get(route.frames().size() - 1);
    return awaited != null && isHandedToLoop(awaited, call.path().getLeaf(), frame);
  }

  private boolean isHandedToLoop(VarSymbol awaited, Tree wait, TreePath frame) {
    int end = TreeInfo.getStartPos((JCTree) wait);
    boolean[] found = {false};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        MethodSymbol method = Symbols.method(call);
        if (TreeInfo.getStartPos((JCTree) call) < end
            && (facts.find(Kind.CALLS_ON_LOOP, method).isPresent() || isTaskOfLoop(method))) {
          for (ExpressionTree argument : call.getArguments()) {
            found[0] |=
                argument instanceof LambdaExpressionTree lambda
                    && VariableUses.areIn(lambda, awaited);
          }
        }
        return super.visitMethodInvocation(call, null);
      }

      private boolean isTaskOfLoop(MethodSymbol method) {
        TreePath receiver = Fates.receiver(getCurrentPath());
        return facts.find(Kind.EXECUTES_TASK, method).isPresent()
            && receiver != null
            && facts.isOf(Kind.LOOP_EXECUTOR, Symbols.type(receiver.getLeaf()));
      }
    }.scan(frame, null);
    return found[0];
  }

  /**
   * The executor whose task waits for another task of it, if a call is such a wait: the same
   * variable of this file, with a limit for its threads.
   */
  public Optional<VarSymbol> pool(BlockingCall call, Route route) {
    Place place = route.place();
    if (!place.is(Thread.POOL) || call.kind() != Kind.WAITS || place.executor().isEmpty()) {
      return Optional.empty();
    }
    VarSymbol pool = Symbols.variable(place.executor().get().getLeaf());
    return made(call)
        .map(task -> executor(task, call.path()))
        .filter(executor -> pool != null && executor == pool);
  }

  /** The call that makes the task: the wait itself, such as {@code invokeAll}, or its source. */
  private Optional<MethodInvocationTree> made(BlockingCall call) {
    return call.path().getLeaf() instanceof MethodInvocationTree itself && isTask(itself)
        ? Optional.of(itself)
        : source(call).filter(this::isTask);
  }

  private boolean isTask(MethodInvocationTree call) {
    MethodSymbol method = Symbols.method(call);
    return facts.find(Kind.SUBMITS_TASK, method).isPresent()
        || facts.find(Kind.INVOKES_TASK, method).isPresent();
  }

  private static VarSymbol executor(MethodInvocationTree task, TreePath at) {
    TreePath receiver = Fates.receiver(new TreePath(at, task));
    VarSymbol of = receiver == null ? null : Symbols.variable(receiver.getLeaf());
    for (ExpressionTree argument : task.getArguments()) {
      VarSymbol variable = Symbols.variable(argument);
      if (variable != null && isExecutor(variable)) {
        return variable;
      }
    }
    return of;
  }

  private static boolean isExecutor(VarSymbol variable) {
    return variable.type.tsym.name.toString().endsWith("Executor")
        || variable.type.tsym.name.toString().endsWith("ExecutorService");
  }

  /** The call whose result a wait is for: its receiver, or what the variable there was given. */
  private Optional<MethodInvocationTree> source(BlockingCall call) {
    TreePath receiver = Fates.receiver(call.path());
    if (receiver == null) {
      return Optional.empty();
    }
    VarSymbol variable = Symbols.variable(receiver.getLeaf());
    TreePath value =
        variable == null ? receiver : Initializers.of(variable, receiver).orElse(receiver);
    return value.getLeaf() instanceof MethodInvocationTree made
        ? Optional.of(made)
        : Optional.empty();
  }
}
