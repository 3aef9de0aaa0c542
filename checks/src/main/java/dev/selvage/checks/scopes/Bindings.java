package dev.selvage.checks.scopes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.scopes.Escape.Form;
import java.util.Optional;
import java.util.Set;

/**
 * ScopedValues that are bound for the code of a block, and are not so in threads that it starts.
 */
public final class Bindings {

  private static final String VALUE = "java.lang.ScopedValue";
  private static final Set<String> READS = Set.of("get", "orElse", "orElseThrow");

  private Bindings() {}

  /**
   * The task that asks for a bound value in an executor's thread.
   *
   * @param path of a lambda
   */
  public static Optional<Escape> lostBy(TreePath path, VisitorState state) {
    return isInBinding(path) && OtherThreads.runs(path, state)
        ? read(path).map(name -> new Escape(Form.BINDING, path.getParentPath().getLeaf(), name))
        : Optional.empty();
  }

  private static boolean isInBinding(TreePath path) {
    for (TreePath at = path.getParentPath(); at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof LambdaExpressionTree
          && at.getParentPath().getLeaf() instanceof MethodInvocationTree call
          && isOf(VALUE + "$Carrier", Symbols.method(call))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(String type, MethodSymbol method) {
    return method != null && method.owner.flatName().contentEquals(type);
  }

  /** The name of the first value that a lambda asks for. */
  private static Optional<String> read(TreePath lambda) {
    String[] found = {null};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        if (found[0] == null
            && READS.contains(Symbols.name(call))
            && isOf(VALUE, Symbols.method(call))
            && call.getMethodSelect() instanceof MemberSelectTree select) {
          found[0] = select.getExpression().toString();
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(lambda.getLeaf(), null);
    return Optional.ofNullable(found[0]);
  }
}
