package dev.selvage.checks;

import com.github.javaparser.Range;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rewrites a source such that another thread does what is flagged: the innermost statement or
 * lambda around each flagged line is handed to {@code Elsewhere}. What comes out need not compile:
 * a variable may have gone with its declaration.
 */
final class OtherThread {

  /** Whoever runs what is handed over. */
  static final String ELSEWHERE =
      """
      final class Elsewhere {
        private Elsewhere() {}

        interface Task<T> {
          T call() throws Exception;
        }

        interface Action {
          void run() throws Exception;
        }

        static native <T> T call(Task<T> task);

        static native void run(Action action);
      }
      """;

  /** Checks that ask which thread runs something. */
  static final Set<String> CHECKS =
      Set.of("BlockingWithLockHeld", "CommonPoolBlocking", "EventLoopBlocking", "NestedBlocking");

  /** Sources whose argument is evaluated where it stands. */
  private static final Set<String> EAGER = Set.of("just", "item", "completedFuture");

  private OtherThread() {}

  static String apply(CaseFile file) {
    CompilationUnit unit = file.parse();
    Set<Integer> lines = new TreeSet<>();
    Expectation.of(file).forEach(expected -> lines.add(expected.line()));
    handOverArguments(unit, lines);
    lines.stream().sorted(Comparator.reverseOrder()).forEach(line -> handOver(unit, line));
    return unit.toString();
  }

  private static void handOverArguments(CompilationUnit unit, Set<Integer> lines) {
    unit.findAll(MethodCallExpr.class).stream()
        .filter(call -> EAGER.contains(call.getNameAsString()) && isOn(call, lines))
        .filter(call -> call.getArguments().size() == 1)
        .forEach(
            call -> {
              Expression argument = call.getArgument(0).clone();
              call.setArgument(0, call("call", lambda(new ExpressionStmt(argument))));
            });
  }

  private static boolean isOn(Node node, Set<Integer> lines) {
    return node.getRange()
        .filter(range -> lines.stream().anyMatch(line -> covers(range, line)))
        .isPresent();
  }

  private static void handOver(CompilationUnit unit, int line) {
    unit.findAll(Node.class).stream()
        .filter(node -> isCode(node) && node.getRange().filter(r -> covers(r, line)).isPresent())
        .min(Comparator.comparingInt(OtherThread::size))
        .ifPresent(OtherThread::handOver);
  }

  private static boolean covers(Range range, int line) {
    return range.begin.line <= line && line <= range.end.line;
  }

  private static int size(Node node) {
    return node.getTokenRange().map(tokens -> tokens.toString().length()).orElse(0);
  }

  /** Whether it is a statement, or all of a lambda. */
  private static boolean isCode(Node node) {
    return node instanceof Statement
        && !(node instanceof BlockStmt)
        && !(node.getParentNode().orElse(null) instanceof LambdaExpr
            && !(node instanceof ExpressionStmt));
  }

  private static void handOver(Node code) {
    if (code.getParentNode().orElse(null) instanceof LambdaExpr around) {
      around.setBody(new ExpressionStmt(call("call", lambda((Statement) code.clone()))));
    } else {
      code.replace(
          new ExpressionStmt(
              call(
                  "run",
                  lambda(new BlockStmt(new NodeList<>(List.of((Statement) code.clone())))))));
    }
  }

  private static LambdaExpr lambda(Statement body) {
    LambdaExpr lambda = new LambdaExpr();
    lambda.setBody(body);
    lambda.setEnclosingParameters(true);
    return lambda;
  }

  private static Expression call(String method, LambdaExpr task) {
    return new MethodCallExpr(
        StaticJavaParser.parseExpression("Elsewhere"), method, new NodeList<>(List.of(task)));
  }
}
