package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.CodeInSight;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Wraps the body of a scheduled task such that a RuntimeException reaches the thread's handler of
 * uncaught exceptions, and the schedule goes on.
 *
 * <p>An Error still ends the schedule: what is left of the program after one is not for a fix to
 * decide. Not offered where the body throws by itself, which may be its way to end the schedule.
 */
public final class KeepSchedule {

  private static final List<String> HANDLER =
      List.of(
          "} catch (RuntimeException failure) {",
          "%sThread thread = Thread.currentThread();",
          "%sthread.getUncaughtExceptionHandler().uncaughtException(thread, failure);",
          "}");

  private KeepSchedule() {}

  /**
   * The fix, if it is safe.
   *
   * @param task the first argument of the call that schedules it
   */
  public static List<Fix> fix(ExpressionTree task, VisitorState state) {
    SourceText source = new SourceText(state);
    Optional<Tree> code = new CodeInSight(state).of(task, state.getPath());
    if (code.isEmpty() || throwsItself(code.get()) || usesNames(state, source)) {
      return List.of();
    }
    List<String> lines =
        task instanceof LambdaExpressionTree lambda
            ? statements(lambda, source)
            : task instanceof MemberReferenceTree reference ? call(reference, source) : List.of();
    if (lines.isEmpty()) {
      return List.of();
    }
    TextEdit edit =
        new TextEdit(source.start(task), source.end(task), wrapped(task, lines, source));
    return List.of(
        new Fix("tell the thread's handler of a failure, and keep the schedule", List.of(edit)));
  }

  private static boolean throwsItself(Tree code) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitThrow(ThrowTree tree, Void unused) {
        found[0] = true;
        return null;
      }
    }.scan(code, null);
    return found[0];
  }

  /** Whether the names of the new code mean something already where it is put. */
  private static boolean usesNames(VisitorState state, SourceText source) {
    for (TreePath at = state.getPath(); at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof MethodTree method) {
        return source.of(method).matches("(?s).*\\b(failure|thread)\\b.*");
      }
    }
    return false;
  }

  /** The lines of the body, without the indentation that they have in common. */
  private static List<String> statements(LambdaExpressionTree lambda, SourceText source) {
    if (lambda.getBody() instanceof ExpressionTree expression) {
      return source.of(expression).contains("\n")
          ? List.of()
          : List.of(source.of(expression) + ";");
    }
    List<? extends StatementTree> all = ((BlockTree) lambda.getBody()).getStatements();
    int open = source.start(lambda.getBody()) + 1;
    int close = source.end(lambda.getBody()) - 1;
    String inside = source.between(open, close);
    if (all.isEmpty() || inside.contains("\"\"\"")) {
      return List.of();
    }
    if (!inside.contains("\n")) {
      return List.of(inside.strip());
    }
    String indent = source.indentOf(source.start(all.get(0)));
    List<String> lines = new ArrayList<>(inside.lines().skip(1).toList());
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    boolean isRegular =
        inside.lines().findFirst().orElse("").isBlank()
            && lines.stream().allMatch(line -> line.isBlank() || line.startsWith(indent));
    return isRegular
        ? lines.stream().map(line -> line.isBlank() ? "" : line.substring(indent.length())).toList()
        : List.of();
  }

  /** {@code this::poll} as a call; only where its receiver is the same at each run. */
  private static List<String> call(MemberReferenceTree reference, SourceText source) {
    ExpressionTree receiver = reference.getQualifierExpression();
    Symbol variable = Symbols.variable(receiver);
    String name = reference.getName().toString();
    if (receiver.toString().equals("this")) {
      return List.of(name + "();");
    }
    boolean isStable =
        variable == null
            ? receiver.toString().matches("[A-Z]\\w*")
            : variable instanceof VarSymbol named && Symbols.isSetOnce(named);
    return isStable ? List.of(source.of(receiver) + "." + name + "();") : List.of();
  }

  private static String wrapped(ExpressionTree task, List<String> body, SourceText source) {
    String indent = source.indentOf(source.start(task));
    String unit = source.fileIndentUnit();
    List<String> lines = new ArrayList<>();
    lines.add("try {");
    body.forEach(line -> lines.add(line.isEmpty() ? "" : unit + line));
    HANDLER.forEach(line -> lines.add(line.formatted(unit)));
    String end = source.lineEnd();
    return lines.stream()
        .map(line -> line.isEmpty() ? "" : indent + unit + line)
        .collect(Collectors.joining(end, "() -> {" + end, end + indent + "}"));
  }
}
