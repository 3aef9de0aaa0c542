package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.blocking.BlockingCall;
import dev.selvage.checks.blocking.Route;
import dev.selvage.checks.flow.Jumps;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a timer of a sleep in a handler of Vert.x: {@code Thread.sleep(n); rest} becomes {@code
 * vertx.setTimer(n, id -> { rest });}. Offered where the rest is all that follows, throws nothing
 * that is checked, returns nothing, and names no variable that a lambda cannot.
 */
final class GoOnLater {

  private static final String VERTX_FILE = "vertx.txt";
  private static final String THREAD = "java.lang.Thread";

  private GoOnLater() {}

  static Optional<Fix> fix(BlockingCall call, Route route, VisitorState state) {
    if (call.kind() != Kind.SLEEPS
        || !route.place().file().equals(VERTX_FILE)
        || !route.calls().isEmpty()
        || !BlockingFixes.isOwnedBy(call.method(), THREAD)
        || !(call.path().getParentPath().getLeaf() instanceof ExpressionStatementTree sleep)
        || !(call.path().getParentPath().getParentPath().getLeaf() instanceof BlockTree block)
        || !isBody(block, route.entry())) {
      return Optional.empty();
    }
    MethodInvocationTree invocation = (MethodInvocationTree) call.path().getLeaf();
    List<? extends StatementTree> rest = behind(block, sleep);
    Optional<String> vertx = VertxInScope.at(call.path(), state);
    return invocation.getArguments().size() != 1
            || rest.isEmpty()
            || vertx.isEmpty()
            || !rest.stream().allMatch(each -> isMovable(each, rest, state))
        ? Optional.empty()
        : Optional.of(fix(sleep, invocation.getArguments().get(0), rest, vertx.get(), state));
  }

  private static boolean isBody(BlockTree block, TreePath entry) {
    return entry.getLeaf() instanceof LambdaExpressionTree lambda && lambda.getBody() == block
        || entry.getLeaf() instanceof MethodTree method && method.getBody() == block;
  }

  private static List<? extends StatementTree> behind(BlockTree block, StatementTree sleep) {
    List<? extends StatementTree> all = block.getStatements();
    return all.subList(all.indexOf(sleep) + 1, all.size());
  }

  private static boolean isMovable(
      StatementTree statement, List<? extends StatementTree> rest, VisitorState state) {
    if (Jumps.areIn(statement) || new SourceText(state).of(statement).contains("\"\"\"")) {
      return false;
    }
    boolean[] movable = {true};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree name, Void unused) {
        VarSymbol variable = Symbols.variable(name);
        movable[0] &=
            variable == null
                || !Fates.isLocal(variable)
                || Symbols.isSetOnce(variable)
                || rest.stream().anyMatch(each -> Symbols.variable(each) == variable);
        return null;
      }
    }.scan(statement, null);
    return movable[0] && CheckedExceptions.areNoneIn(statement, state);
  }

  private static Fix fix(
      StatementTree sleep,
      ExpressionTree millis,
      List<? extends StatementTree> rest,
      String vertx,
      VisitorState state) {
    SourceText source = new SourceText(state);
    String indent = source.indentOf(source.start(sleep));
    int first = source.nextLine(source.end(sleep));
    int end = source.end(rest.get(rest.size() - 1));
    List<TextEdit> edits = new ArrayList<>();
    edits.add(
        new TextEdit(
            source.start(sleep),
            source.end(sleep),
            "%s.setTimer(%s, id -> {".formatted(vertx, source.of(millis))));
    LineEdits lines = new LineEdits(source);
    lines.moveDeeper(first, source.nextLine(end));
    String moved = lines.applied(first, source.nextLine(end));
    edits.add(new TextEdit(first, source.nextLine(end), moved + indent + "});" + source.lineEnd()));
    return new Fix("let a timer go on later", edits);
  }
}
