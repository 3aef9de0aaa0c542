package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Type;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.JavaTypes;
import dev.selvage.checks.flow.Jumps;
import dev.selvage.checks.flow.Loops;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.ThrownInterruptions;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a permit in front of {@code accept} and gives it back when the task of the connection ends:
 * clients beyond the limit wait in the backlog of the socket.
 */
public final class AcceptFix {

  private static final String PERMITS = "permits";
  private static final String SEMAPHORE = "java.util.concurrent.Semaphore";

  private final LambdaExpressionTree task;
  private final TreePath loop;
  private final MethodTree method;
  private final VisitorState state;
  private final SourceText source;

  private AcceptFix(
      LambdaExpressionTree task, TreePath loop, MethodTree method, VisitorState state) {
    this.task = task;
    this.loop = loop;
    this.method = method;
    this.state = state;
    this.source = new SourceText(state);
  }

  /**
   * The fix of a loop that starts a task for each connection; none where a permit could be lost, or
   * the method is not ready to be interrupted.
   *
   * @param start the path of the call that starts the task
   */
  public static List<Fix> of(TreePath start, VisitorState state) {
    TreePath loop = Loops.around(start);
    LambdaExpressionTree task = task(start.getLeaf());
    MethodTree method = loop == null ? null : methodOf(loop, FileIndex.of(state).types());
    if (task == null
        || method == null
        || !DeclaredExceptions.include(DeclaredExceptions.INTERRUPTED, method, state)
        || !startsInEachRound(start, loop.getLeaf())) {
      return List.of();
    }
    AcceptFix fix = new AcceptFix(task, loop, method, state);
    return fix.isRegular() ? fix.fix().stream().toList() : List.of();
  }

  /** The lambda that a call gives to an executor or to a thread, or null. */
  private static LambdaExpressionTree task(Tree start) {
    List<? extends ExpressionTree> arguments =
        start instanceof MethodInvocationTree call
            ? call.getArguments().isEmpty()
                    && call.getMethodSelect() instanceof MemberSelectTree select
                    && select.getExpression() instanceof NewClassTree thread
                ? thread.getArguments()
                : call.getArguments()
            : List.of();
    return arguments.size() == 1
            && arguments.get(0) instanceof LambdaExpressionTree lambda
            && lambda.getParameters().isEmpty()
        ? lambda
        : null;
  }

  /** The method around a loop, if no handler in it takes an interruption. */
  private static MethodTree methodOf(TreePath loop, JavaTypes types) {
    Tree child = loop.getLeaf();
    for (TreePath at = loop.getParentPath(); at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree method) {
        return method;
      }
      boolean isTaken =
          at.getLeaf() instanceof TryTree tried
              && tried.getBlock() == child
              && tried.getCatches().stream()
                  .flatMap(each -> ThrownInterruptions.alternatives(each).stream())
                  .map(Symbols::type)
                  .anyMatch(type -> types.isSubtype(types.interruptedException, type));
      if (isTaken
          || at.getLeaf() instanceof LambdaExpressionTree
          || at.getLeaf() instanceof ClassTree) {
        return null;
      }
      child = at.getLeaf();
    }
    return null;
  }

  /** Whether each round accepts, and then starts the task, or leaves the loop by an exception. */
  private static boolean startsInEachRound(TreePath start, Tree loop) {
    TreePath statement = start.getParentPath();
    StatementTree body = Loops.body(loop);
    if (!(statement.getLeaf() instanceof ExpressionStatementTree)
        || loop instanceof EnhancedForLoopTree // it ends by itself, and so do its tasks
        || !(body instanceof BlockTree block)
        || statement.getParentPath().getLeaf() != body
        || Jumps.areIn(body)) {
      return false;
    }
    int position = block.getStatements().indexOf(statement.getLeaf());
    return block.getStatements().subList(0, position).stream()
        .anyMatch(each -> !(each instanceof TryTree) && accepts(each));
  }

  private static boolean accepts(Tree statement) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        found[0] |= Symbols.name(call).equals("accept") && call.getArguments().isEmpty();
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitTry(TryTree tried, Void unused) {
        return null; // it may go on without a connection
      }
    }.scan(statement, null);
    return found[0];
  }

  private boolean isRegular() {
    Tree body = Loops.body(loop.getLeaf());
    int open = source.start(body) + 1;
    return source.startsLine(loop.getLeaf())
        && loop.getParentPath().getLeaf() instanceof BlockTree
        && source.between(open, source.nextLine(open)).isBlank()
        && !Imports.mentions(source.of(method), PERMITS)
        && !source.of(task).contains("\"\"\"")
        && (!(task.getBody() instanceof BlockTree block) || isRegular(block));
  }

  private boolean isRegular(BlockTree block) {
    int open = source.start(block) + 1;
    int close = source.end(block) - 1;
    return !block.getStatements().isEmpty()
        && source.between(open, source.nextLine(open)).isBlank()
        && source.between(source.lineStart(close), close).isBlank();
  }

  private Optional<Fix> fix() {
    Optional<List<TextEdit>> constant = LimitConstant.MAX_CONNECTIONS.in(loop, source);
    if (constant.isEmpty()) {
      return Optional.empty();
    }
    Imports imports = new Imports(state, source);
    String semaphore = imports.use(SEMAPHORE);
    String end = source.lineEnd();
    String indent = source.indentOf(source.start(loop.getLeaf()));
    String unit = source.fileIndentUnit();
    List<TextEdit> all = new ArrayList<>();
    int line = source.lineStart(source.start(loop.getLeaf()));
    all.add(
        new TextEdit(
            line,
            line,
            "%s%s %s = new %s(%s);%s"
                .formatted(
                    indent, semaphore, PERMITS, semaphore, LimitConstant.MAX_CONNECTIONS, end)));
    int first = source.nextLine(source.start(Loops.body(loop.getLeaf())));
    all.add(new TextEdit(first, first, indent + unit + PERMITS + ".acquire();" + end));
    all.add(released(unit, end));
    all.addAll(constant.get());
    all.addAll(imports.edits());
    return Optional.of(
        new Fix("take a permit for each connection, and give it back when its task ends", all));
  }

  /** The body of the task, in a {@code try} that gives the permit back. */
  private TextEdit released(String unit, String end) {
    String indent = source.indentOf(source.start(task.getBody()));
    String ending =
        "%s} finally {%s%s%s.release();%s%s}%s%s}"
            .formatted(
                indent + unit, end, indent + unit + unit, PERMITS, end, indent + unit, end, indent);
    String opening = "{" + end + indent + unit + "try {" + end;
    int start = source.start(task.getBody());
    if (task.getBody() instanceof BlockTree) {
      int first = source.nextLine(start);
      int close = source.lineStart(source.end(task.getBody()) - 1);
      LineEdits edits = new LineEdits(source);
      edits.moveDeeper(first, close);
      return new TextEdit(
          start, source.end(task.getBody()), opening + edits.applied(first, close) + ending);
    }
    Type type = Symbols.type(task);
    boolean isCallable = type != null && type.tsym.name.contentEquals("Callable");
    String statement = (isCallable ? "return " : "") + source.of(task.getBody()) + ";";
    return new TextEdit(
        start,
        source.end(task.getBody()),
        opening + indent + unit + unit + statement + end + ending);
  }
}
