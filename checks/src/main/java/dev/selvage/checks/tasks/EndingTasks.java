package dev.selvage.checks.tasks;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.selvage.checks.flow.CallNames;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Symbols;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tasks that only end something, such as a connection, a wait or the process: it is over either
 * way, so that few care for how that went.
 */
final class EndingTasks {

  /** What a piece of such a task does; the whole does what the last of its pieces in order does. */
  private enum Part {
    CALM,
    ENDS,
    WORKS;

    Part and(Part other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  private static final int DEEPEST_CALL = 3;

  /** Also such as {@code forceShutdown}. */
  private static final Pattern ENDS =
      Pattern.compile("exit|halt|[a-z]+(Close|Shutdown|Stop)([A-Z].*)?");

  /** A wait is over however it ends. */
  private static final Pattern WAITS = Pattern.compile("join|(await|sleep)([A-Z].*)?");

  /** Nothing is over by these. */
  private static final Set<String> LETS_GO = Set.of("unlock", "release");

  private final FileIndex file;
  private final CalmCode calm;

  EndingTasks(FileIndex file, CalmCode calm) {
    this.file = file;
    this.calm = calm;
  }

  /** Whether it is so for the body of a lambda or a method. */
  boolean is(Tree body) {
    return part(body, 0) == Part.ENDS;
  }

  /** Whether a method ends something, by its name. */
  static boolean isEnding(String method) {
    return CallNames.isEnding(method) || ENDS.matcher(method).matches();
  }

  private Part part(Tree code, int depth) {
    if (code instanceof BlockTree block) {
      return all(block.getStatements(), depth);
    }
    if (code instanceof ExpressionStatementTree statement) {
      return part(statement.getExpression(), depth);
    }
    if (code instanceof MethodInvocationTree call) {
      return ofCall(call, depth);
    }
    if (code instanceof IfTree branch) {
      Part then = part(branch.getThenStatement(), depth);
      StatementTree otherwise = branch.getElseStatement();
      return otherwise == null ? then : then.and(part(otherwise, depth));
    }
    if (code instanceof EnhancedForLoopTree loop) {
      return part(loop.getStatement(), depth);
    }
    if (code instanceof SynchronizedTree locked) {
      return part(locked.getBlock(), depth);
    }
    if (code instanceof TryTree tried) {
      Part body = part(tried.getBlock(), depth);
      return tried.getFinallyBlock() == null
          ? body
          : body.and(part(tried.getFinallyBlock(), depth));
    }
    return isCalm(code) ? Part.CALM : Part.WORKS;
  }

  private Part all(List<? extends StatementTree> statements, int depth) {
    return statements.stream().map(each -> part(each, depth)).reduce(Part.CALM, Part::and);
  }

  private boolean isCalm(Tree code) {
    if (code instanceof VariableTree variable) {
      return variable.getInitializer() == null || calm.is(variable.getInitializer());
    }
    return code instanceof StatementTree statement
        ? calm.contains(statement)
        : code instanceof ExpressionTree expression && calm.is(expression);
  }

  private Part ofCall(MethodInvocationTree call, int depth) {
    String name = Symbols.name(call);
    if ((isEnding(name) && !LETS_GO.contains(name))
        || WAITS.matcher(name).matches()
        || isForEachThatEnds(call, depth)) {
      return Part.ENDS;
    }
    if (calm.is(call)) {
      return Part.CALM;
    }
    MethodSymbol method = Symbols.method(call);
    MethodTree declaration = method == null ? null : file.declaration(method);
    return declaration == null || declaration.getBody() == null || depth == DEEPEST_CALL
        ? Part.WORKS
        : part(declaration.getBody(), depth + 1);
  }

  /** Such as {@code connections.values().forEach(Connection::close)}. */
  private boolean isForEachThatEnds(MethodInvocationTree call, int depth) {
    if (!Symbols.name(call).equals("forEach") || call.getArguments().size() != 1) {
      return false;
    }
    ExpressionTree function = call.getArguments().get(0);
    return function instanceof MemberReferenceTree reference
        ? isEnding(reference.getName().toString())
        : function instanceof LambdaExpressionTree lambda
            && part(lambda.getBody(), depth) == Part.ENDS;
  }
}
