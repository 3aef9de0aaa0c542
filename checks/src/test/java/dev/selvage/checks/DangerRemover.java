package dev.selvage.checks;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Set;

/**
 * Rewrites a source such that nothing in it waits, can be interrupted or be cancelled, no task is
 * started, repeated or described, no executor made and no failure replaced, and leaves everything
 * else as it was. What comes out need not compile: a handler may have lost everything that it could
 * catch.
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
          "arriveAndAwaitAdvance",
          "await",
          "awaitNanos",
          "awaitTermination",
          "awaitUntil",
          "call",
          "exchange",
          "get",
          "invokeAll",
          "invokeAny",
          "isAlive",
          "isTerminated",
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
          "ExecutionException",
          "FailedException",
          "InterruptedIOException",
          "StructuredTaskScope.TimeoutException");

  /** Calls that start or describe a task, the own ones of the cases as well. */
  private static final Set<String> STARTS =
      Set.of(
          "allOf",
          "execute",
          "executeBlocking",
          "fork",
          "open",
          "runAsync",
          "schedule",
          "send",
          "sendAsync",
          "start",
          "startVirtualThread",
          "submit",
          "subscribe",
          "supplyAsync",
          "with",
          "write",
          "writeAndFlush");

  /** What the own methods of the cases return when they start or describe a task. */
  private static final Set<String> HANDLES =
      Set.of(
          "Completable",
          "CompletableFuture",
          "CompletionStage",
          "Flux",
          "Future",
          "Mono",
          "Observable",
          "Single",
          "Uni");

  /** Parameters of the cases that tasks go on from. */
  private static final Set<String> STAGES =
      Set.of("Completable", "CompletionStage", "Flowable", "Flux", "Maybe", "Multi", "Observable");

  private static final Set<String> THROWN =
      Set.of("Exception", "InterruptedException", "InterruptedIOException", "Throwable");

  /** Calls that put something in the place of a failure, or end with the first one. */
  private static final Set<String> LOSES_FAILURES =
      Set.of(
          "catching",
          "exceptionally",
          "exceptionallyAsync",
          "exceptionallyCompose",
          "handle",
          "onErrorResume",
          "onErrorReturn",
          "recoverWithItem",
          "scheduleAtFixedRate",
          "scheduleWithFixedDelay");

  private static final Set<String> MAKES_THREADS =
      Set.of("ForkJoinPool", "ScheduledThreadPoolExecutor", "ThreadPoolExecutor", "Timer");

  private static final String INTERRUPTED = "InterruptedException";

  private DangerRemover() {}

  static String apply(CompilationUnit file) {
    file.findAll(TryStmt.class).forEach(DangerRemover::moveResources);
    file.findAll(ThrowStmt.class).forEach(DangerRemover::calmThrow);
    file.findAll(MethodCallExpr.class).stream()
        .filter(call -> waits(call) || isDangerous(call.getNameAsString()) || isPool(call))
        .forEach(call -> call.replace(expression("Plain.value()")));
    file.findAll(MethodReferenceExpr.class).stream()
        .filter(reference -> STARTS.contains(reference.getIdentifier()))
        .forEach(reference -> reference.setIdentifier("toString"));
    file.findAll(ObjectCreationExpr.class).stream()
        .filter(made -> MAKES_THREADS.contains(made.getType().getNameAsString()))
        .forEach(made -> made.replace(expression("Plain.value()")));
    file.findAll(AnnotationExpr.class).stream()
        .filter(annotation -> annotation.getNameAsString().equals("Async"))
        .forEach(AnnotationExpr::remove);
    file.findAll(MethodDeclaration.class).stream()
        .filter(method -> returnsHandle(method.getType()))
        .forEach(method -> method.setType("Object"));
    file.findAll(VariableDeclarator.class).stream()
        .filter(variable -> returnsHandle(variable.getType()) && isOwnResult(variable))
        .forEach(variable -> variable.setType("Object"));
    file.findAll(Parameter.class).stream()
        .filter(parameter -> STAGES.contains(parameter.getTypeAsString().replaceFirst("<.*", "")))
        .forEach(parameter -> parameter.setType("Object"));
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

  private static boolean isDangerous(String call) {
    return STARTS.contains(call) || LOSES_FAILURES.contains(call);
  }

  private static boolean isPool(MethodCallExpr call) {
    return call.getScope().filter(of -> of.toString().equals("Executors")).isPresent();
  }

  private static boolean waits(MethodCallExpr call) {
    String name = call.getNameAsString();
    return WAITS.contains(name)
        || name.endsWith("Interruptibly")
        || name.endsWith("Uninterruptibly")
        || (name.equals("interrupted") && call.getScope().isPresent());
  }

  private static boolean returnsHandle(Type type) {
    return type instanceof ClassOrInterfaceType named && HANDLES.contains(named.getNameAsString());
  }

  /** Whether a method of the case makes the value, such as {@code fetch()}. */
  private static boolean isOwnResult(VariableDeclarator variable) {
    return variable
        .getInitializer()
        .filter(value -> value.isMethodCallExpr() && value.asMethodCallExpr().getScope().isEmpty())
        .isPresent();
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
