package dev.selvage.checks.flow;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Who runs a piece of code, and so who would want to hear of an interruption when it has ended. */
public enum Owner {
  /** A thread of its own, which ends with the code: nobody is left to hear of it. */
  THREAD,
  /** A pool or a scope, which sees to its thread's flag when the task has ended. */
  TASK,
  /** The process: {@code main}. */
  MAIN,
  /** A caller. */
  CALLER;

  private static final Set<String> RUNS_A_THREAD =
      Set.of("startVirtualThread", "start", "unstarted", "newThread");
  private static final Set<String> RUNS_A_SUPPLIER = Set.of("supplyAsync", "runAsync");
  private static final int DEEPEST_CALL = 8;

  /**
   * The owner of a method, lambda or class body.
   *
   * @param function as {@link WaysOut#function} gives it
   */
  public static Owner of(TreePath function, FileIndex file) {
    return of(function, file, 0);
  }

  private static Owner of(TreePath function, FileIndex file, int depth) {
    if (function.getLeaf() instanceof LambdaExpressionTree) {
      return ofHandedOver(function, file);
    }
    if (!(function.getLeaf() instanceof MethodTree method) || depth > DEEPEST_CALL) {
      return CALLER;
    }
    MethodSymbol symbol = Symbols.declared(method);
    if (symbol == null) {
      return CALLER;
    }
    if (isMain(symbol, file)) {
      return MAIN;
    }
    if (method.getParameters().isEmpty() && isTaskBody(symbol, file)) {
      return file.types().isThread(symbol.owner.type) || file.isRunByThread(symbol.owner)
          ? THREAD
          : TASK;
    }
    return symbol.getModifiers().contains(Modifier.PRIVATE)
        ? ofUses(file.uses(symbol), file, depth)
        : CALLER;
  }

  private static boolean isMain(MethodSymbol method, FileIndex file) {
    return method.name.contentEquals("main")
        && method.isStatic()
        && method.getReturnType().equals(file.types().symtab.voidType);
  }

  private static boolean isTaskBody(MethodSymbol method, FileIndex file) {
    return (method.name.contentEquals("run") || method.name.contentEquals("call"))
        && file.types().isTask(method.owner.type);
  }

  /** A private method belongs to the task that all its uses belong to, where they end that task. */
  private static Owner ofUses(List<TreePath> uses, FileIndex file, int depth) {
    Owner owner = uses.isEmpty() ? CALLER : THREAD;
    for (TreePath use : uses) {
      Owner next = ofUse(use, file, depth);
      if (next != THREAD) {
        owner = owner == THREAD || owner == next ? next : CALLER;
      }
      if (owner == CALLER) {
        return CALLER; // whatever the others are; methods that call each other are many paths
      }
    }
    return owner;
  }

  private static Owner ofUse(TreePath use, FileIndex file, int depth) {
    if (!(use.getLeaf() instanceof MethodInvocationTree)) {
      return ofHandedOver(use, file);
    }
    TreePath function = use;
    boolean last = true;
    boolean rechecks = true;
    while (function != null && !isFunction(function.getLeaf())) {
      TreePath around = function.getParentPath();
      if (around.getLeaf() instanceof BlockTree block) {
        last &= isLast(function.getLeaf(), block);
      } else if (Loops.isLoop(around.getLeaf())) {
        last = false;
        rechecks &= rechecks(around.getLeaf());
      }
      function = around;
    }
    if (function == null || function.getLeaf() instanceof ClassTree) {
      return CALLER;
    }
    Owner owner = of(function, file, depth + 1);
    return switch (owner) {
      case THREAD -> rechecks ? THREAD : CALLER;
      case TASK -> last ? TASK : CALLER;
      case MAIN, CALLER -> owner;
    };
  }

  /** Whether nothing follows a statement but a {@code return} of nothing worth computing. */
  private static boolean isLast(Tree statement, BlockTree block) {
    List<? extends StatementTree> statements = block.getStatements();
    List<? extends StatementTree> rest =
        statements.subList(statements.indexOf(statement) + 1, statements.size());
    return rest.isEmpty()
        || (rest.size() == 1
            && rest.get(0) instanceof ReturnTree leave
            && (leave.getExpression() == null || leave.getExpression() instanceof LiteralTree));
  }

  private static boolean isFunction(Tree tree) {
    return tree instanceof MethodTree
        || tree instanceof LambdaExpressionTree
        || tree instanceof ClassTree;
  }

  private static boolean rechecks(Tree loop) {
    ExpressionTree condition =
        switch (loop.getKind()) {
          case WHILE_LOOP -> ((WhileLoopTree) loop).getCondition();
          case DO_WHILE_LOOP -> ((DoWhileLoopTree) loop).getCondition();
          case FOR_LOOP -> ((ForLoopTree) loop).getCondition();
          default -> null;
        };
    return condition != null && !(Symbols.withoutCasts(condition) instanceof LiteralTree);
  }

  /** The owner of a lambda or method reference, by the call that receives it. */
  private static Owner ofHandedOver(TreePath function, FileIndex file) {
    TreePath receiver = function.getParentPath();
    while (isWrapping(receiver.getLeaf())) {
      receiver = receiver.getParentPath();
    }
    if (receiver.getLeaf() instanceof NewClassTree creation
        && file.types().isThread(Symbols.type(creation))) {
      return THREAD;
    }
    if (receiver.getLeaf() instanceof MethodInvocationTree call) {
      String name = Symbols.name(call);
      if (RUNS_A_THREAD.contains(name)) {
        return THREAD;
      }
      if (RUNS_A_SUPPLIER.contains(name)) {
        return TASK;
      }
    }
    boolean kept = isField(assigned(receiver)); // anyone may run what a field keeps
    return !kept && file.types().isTask(Symbols.type(function.getLeaf())) ? TASK : CALLER;
  }

  private static Symbol assigned(TreePath receiver) {
    return receiver.getLeaf() instanceof AssignmentTree assignment
        ? Symbols.variable(assignment.getVariable())
        : receiver.getLeaf() instanceof VariableTree variable ? Symbols.variable(variable) : null;
  }

  private static boolean isField(Symbol variable) {
    return variable != null && variable.owner instanceof ClassSymbol;
  }

  private static boolean isWrapping(Tree tree) {
    return switch (tree.getKind()) {
      case PARENTHESIZED, TYPE_CAST, CONDITIONAL_EXPRESSION -> true;
      default -> false;
    };
  }
}
