package dev.selvage.checks;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.List;
import java.util.Set;

/**
 * Rewrites a source such that nothing in it waits, can be interrupted or be cancelled, and leaves
 * everything else as it was. What comes out need not compile: a handler may have lost everything
 * that it could catch.
 */
final class DangerRemover {

  /** What stands in for every waiting call. */
  static final String PLAIN =
      """
      final class Plain {
        private Plain() {}

        static <T> T value() {
          return null;
        }
      }
      """;

  private static final Set<String> WAITS =
      Set.of(
          "acquire",
          "await",
          "awaitNanos",
          "awaitTermination",
          "awaitUntil",
          "call",
          "exchange",
          "get",
          "invokeAll",
          "invokeAny",
          "join",
          "offer",
          "poll",
          "put",
          "putFirst",
          "putLast",
          "remove",
          "sleep",
          "take",
          "takeFirst",
          "takeLast",
          "transfer",
          "tryAcquire",
          "tryLock",
          "wait",
          "waitFor");

  /** Exceptions that tell of an interruption by their type alone. */
  private static final Set<String> TELLTALES =
      Set.of(
          "CancellationException",
          "CompletionException",
          "FailedException",
          "InterruptedIOException",
          "StructuredTaskScope.TimeoutException");

  private static final Set<String> THROWN =
      Set.of("Exception", "InterruptedException", "InterruptedIOException", "Throwable");

  private static final String INTERRUPTED = "InterruptedException";

  private DangerRemover() {}

  static String apply(CompilationUnit file) {
    file.findAll(TryStmt.class).forEach(DangerRemover::moveResources);
    file.findAll(ThrowStmt.class).forEach(DangerRemover::calmThrow);
    file.findAll(MethodCallExpr.class).stream()
        .filter(DangerRemover::waits)
        .forEach(call -> call.replace(expression("Plain.value()")));
    file.findAll(CallableDeclaration.class).forEach(DangerRemover::calmSignature);
    file.findAll(ClassOrInterfaceType.class).forEach(DangerRemover::calmType);
    return file.toString();
  }

  /** Resources become locals, so that nobody closes them. */
  private static void moveResources(TryStmt tried) {
    NodeList<Expression> resources = tried.getResources();
    for (int i = resources.size() - 1; i >= 0; i--) {
      if (resources.get(i).isVariableDeclarationExpr()) {
        tried.getTryBlock().getStatements().addFirst(new ExpressionStmt(resources.get(i).clone()));
      }
    }
    resources.clear();
  }

  private static void calmThrow(ThrowStmt thrown) {
    boolean ofItsOwn =
        thrown.findAll(ObjectCreationExpr.class).stream()
            .anyMatch(made -> made.getType().getNameAsString().equals(INTERRUPTED));
    boolean again =
        thrown
            .findAncestor(CatchClause.class)
            .filter(handler -> handler.getParameter().getTypeAsString().endsWith(INTERRUPTED))
            .isPresent();
    if (ofItsOwn || again) {
      thrown.setExpression(expression("new IllegalStateException()"));
    }
  }

  private static boolean waits(MethodCallExpr call) {
    String name = call.getNameAsString();
    return WAITS.contains(name)
        || name.endsWith("Interruptibly")
        || name.endsWith("Uninterruptibly")
        || (name.equals("interrupted") && call.getScope().isPresent());
  }

  private static void calmSignature(CallableDeclaration<?> declared) {
    declared.getThrownExceptions().removeIf(type -> THROWN.contains(type.asString()));
  }

  private static void calmType(ClassOrInterfaceType type) {
    boolean argument =
        type.getParentNode()
            .filter(parent -> parent instanceof ClassOrInterfaceType generic && isOf(generic, type))
            .isPresent();
    if (TELLTALES.contains(type.getNameWithScope())
        || TELLTALES.contains(type.getNameAsString())
        || (argument && type.getNameAsString().equals(INTERRUPTED))) {
      type.removeScope();
      type.setName("IllegalArgumentException");
    }
  }

  private static boolean isOf(ClassOrInterfaceType generic, ClassOrInterfaceType argument) {
    return generic.getTypeArguments().map(List::copyOf).orElse(List.of()).contains(argument);
  }

  private static Expression expression(String text) {
    return StaticJavaParser.parseExpression(text);
  }
}
