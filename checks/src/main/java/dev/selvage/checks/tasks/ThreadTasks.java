package dev.selvage.checks.tasks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.checks.flow.CallNames;
import dev.selvage.checks.flow.Symbols;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;

/** What a thread is given to run. */
final class ThreadTasks {

  private static final Pattern ENDS =
      Pattern.compile("(shutdown|stop|exit|halt|terminate|restart|kill)([A-Z].*)?");

  private static final Pattern STOPS =
      Pattern.compile("(shutdown|stop|close|cancel|terminate|quit|dispose|halt)([A-Z].*)?");

  private ThreadTasks() {}

  /**
   * @param creation of the thread
   * @param start where it is started
   * @param code looks into tasks
   */
  static boolean isOwned(TreePath creation, TreePath start, CodeInSight code) {
    if (creation.getLeaf() instanceof NewClassTree anonymous
        && anonymous.getClassBody() != null
        && (endsSomething(anonymous.getClassBody())
            || code.ofClass(anonymous.getClassBody())
                .filter(body -> isKnownToOthers(body, start))
                .isPresent())) {
      return true;
    }
    List<? extends ExpressionTree> arguments =
        creation.getLeaf() instanceof NewClassTree made
            ? made.getArguments()
            : creation.getLeaf() instanceof MethodInvocationTree call
                ? call.getArguments()
                : List.of();
    return arguments.stream()
        .anyMatch(
            each ->
                (isFunction(each) && endsSomething(each))
                    || canBeStopped(each)
                    || code.of(each, start).filter(body -> isKnownToOthers(body, start)).isPresent()
                    || isGivenToExecutor(each, start));
  }

  /** Whether others end its loop, or wait until it tells them of its end. */
  private static boolean isKnownToOthers(Tree body, TreePath at) {
    return EndsOfLoops.areIn(body, at) || ToldWaiters.areIn(body);
  }

  private static boolean isFunction(ExpressionTree tree) {
    return tree instanceof LambdaExpressionTree || tree instanceof NewClassTree;
  }

  private static boolean endsSomething(Tree body) {
    if (body instanceof LambdaExpressionTree lambda && isClosing(lambda)) {
      return true;
    }
    EndScanner scanner = new EndScanner(body);
    scanner.scan(body, null);
    return scanner.ends && !scanner.loops;
  }

  /** Whether to close something is all that is done. */
  private static boolean isClosing(LambdaExpressionTree task) {
    MethodInvocationTree call = CodeInSight.onlyCall(task.getBody());
    return call != null && CallNames.isEnding(Symbols.name(call));
  }

  private static final class EndScanner extends TreeScanner<Void, Void> {
    private final Tree body;
    private boolean ends;
    private boolean loops;

    EndScanner(Tree body) {
      this.body = body;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      return tree == body || body instanceof NewClassTree ? super.visitClass(tree, null) : null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
      String name = Symbols.name(tree);
      ends |= ENDS.matcher(name).matches() || isOwn(tree) && CallNames.isEnding(name);
      return super.visitMethodInvocation(tree, null);
    }

    private static boolean isOwn(MethodInvocationTree call) {
      return call.getMethodSelect() instanceof IdentifierTree;
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
      loops = true;
      return super.visitWhileLoop(tree, null);
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
      loops = true;
      return super.visitDoWhileLoop(tree, null);
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void unused) {
      loops = true;
      return super.visitForLoop(tree, null);
    }
  }

  /** Whether it is an object that is kept, and whose class has a method that stops it. */
  private static boolean canBeStopped(ExpressionTree task) {
    VarSymbol variable = Symbols.variable(task);
    Type type = Symbols.type(task);
    if (variable == null
        || type == null
        || !(variable.getKind() == ElementKind.FIELD || variable.name.contentEquals("this"))) {
      return false;
    }
    for (Symbol member : type.tsym.members().getSymbols()) {
      if (member.getKind() == ElementKind.METHOD
          && STOPS.matcher(member.name.toString()).matches()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it is the parameter of {@code execute(Runnable)}, or of a lambda that is an Executor.
   */
  private static boolean isGivenToExecutor(ExpressionTree task, TreePath start) {
    VarSymbol variable = Symbols.variable(task);
    if (variable == null || variable.getKind() != ElementKind.PARAMETER) {
      return false;
    }
    for (TreePath at = start; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof LambdaExpressionTree lambda) {
        Type type = Symbols.type(lambda);
        return type != null && type.tsym.flatName().contentEquals("java.util.concurrent.Executor");
      }
      if (at.getLeaf() instanceof MethodTree method) {
        return method.getName().contentEquals("execute") && method.getParameters().size() == 1;
      }
    }
    return false;
  }
}
