package dev.selvage.checks;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Task;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Results that nobody has to look at: the method says so, a scope waits, or a test only talks about
 * the call.
 */
final class MeantToBeIgnored {

  /** Calls that expect the call in the lambda that they are given to fail at once. */
  private static final Pattern EXPECTING =
      Pattern.compile("assert.*|expect.*|catch[A-Z].*|fail.*|.*Thrown.*|verify.*|shouldThrow");

  /** Calls behind which a call is made to a mock. */
  private static final Set<String> STUBBING = Set.of("verify", "when", "should", "given");

  /** Methods that promise to run what they are given, and no more. */
  private static final Pattern PASSING = Pattern.compile("(execute|schedule)([A-Z].*)?");

  private MeantToBeIgnored() {}

  static boolean is(Task task) {
    return saysSo(task.method())
        || isFork(task.method())
        || isStubbed(task.tree())
        || isExpected(task.path())
        || isPassedThrough(task);
  }

  private static boolean saysSo(MethodSymbol method) {
    for (Symbol at = method; at != null && at.name != null; at = at.owner) {
      if (at.getAnnotationMirrors().stream()
          .anyMatch(each -> each.type.tsym.name.contentEquals("CanIgnoreReturnValue"))) {
        return true;
      }
    }
    return false;
  }

  /** A scope waits for what is forked in it. */
  private static boolean isFork(MethodSymbol method) {
    return method.name.contentEquals("fork") && method.owner.name.toString().endsWith("Scope");
  }

  private static boolean isStubbed(Tree call) {
    Tree at = call;
    while (at instanceof MethodInvocationTree invocation) {
      if (at != call && STUBBING.contains(Symbols.name(invocation))) {
        return true;
      }
      at =
          invocation.getMethodSelect() instanceof MemberSelectTree select
              ? select.getExpression()
              : null;
    }
    return false;
  }

  /** Whether a method that returns nothing hands on the task that its caller gave it. */
  private static boolean isPassedThrough(Task task) {
    MethodTree method = method(task.path());
    return method != null
        && method.getReturnType() != null
        && PASSING.matcher(method.getName().toString()).matches()
        && method.getParameters().stream()
            .map(Symbols::variable)
            .anyMatch(
                parameter ->
                    parameter != null
                        && parameter.type.tsym.flatName().contentEquals("java.lang.Runnable"));
  }

  /** The method around a call, or null in a lambda or an initialiser. */
  private static MethodTree method(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree method) {
        return method;
      }
      if (at.getLeaf() instanceof LambdaExpressionTree) {
        return null;
      }
    }
    return null;
  }

  private static boolean isExpected(TreePath path) {
    for (TreePath at = path; at.getParentPath() != null; at = at.getParentPath()) {
      Tree around = at.getParentPath().getLeaf();
      if (at.getLeaf() instanceof MethodTree) {
        return false;
      }
      if (at.getLeaf() instanceof LambdaExpressionTree
          && around instanceof MethodInvocationTree call
          && EXPECTING.matcher(Symbols.name(call)).matches()) {
        return true;
      }
    }
    return false;
  }
}
