package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The call that opens a scope in place of an executor: as many threads at a time, no longer wait,
 * and an exception that the code around is ready for.
 */
final class ScopeOpening {

  static final String COMPLETION = "java.util.concurrent.CompletionException";
  static final String DURATION = "java.time.Duration";

  /** The units of a wait, and the factory of a Duration for each. */
  private static final Map<String, String> DURATIONS =
      Map.of(
          "NANOSECONDS", "ofNanos",
          "MILLISECONDS", "ofMillis",
          "SECONDS", "ofSeconds",
          "MINUTES", "ofMinutes",
          "HOURS", "ofHours",
          "DAYS", "ofDays");

  private static final int LINE_LENGTH = 100;

  /** The number of tasks of a loop, which nobody knows. */
  static final int MANY = Integer.MAX_VALUE;

  private final ScopeApi api;
  private final MethodTree method;
  private final VisitorState state;
  private final SourceText source;

  /**
   * @param method around the scope
   */
  ScopeOpening(ScopeApi api, MethodTree method, VisitorState state, SourceText source) {
    this.api = api;
    this.method = method;
    this.state = state;
    this.source = source;
  }

  /**
   * What {@code open} is given; empty where the scope cannot have it.
   *
   * @param throwsCompletion whether {@code join} throws CompletionException, not the checked
   *     ExecutionException
   * @param limit the setting of a limit, or nothing
   * @param timeout the setting of a timeout, or nothing
   * @param imports is told of the types
   */
  Optional<List<String>> arguments(
      boolean throwsCompletion, String limit, String timeout, Imports imports) {
    if (!limit.isEmpty() && !api.hasLimit()) {
      return Optional.empty();
    }
    String settings = limit + timeout;
    List<String> arguments = new ArrayList<>();
    if (throwsCompletion) {
      arguments.add(throwingCompletion(imports));
    }
    if (settings.isEmpty()) {
      return Optional.of(arguments);
    }
    return parameter()
        .map(
            name -> {
              arguments.add("%s -> %s%s".formatted(name, name, settings));
              return arguments;
            });
  }

  /** A name for the parameter of a lambda that means nothing yet. */
  private Optional<String> parameter() {
    return List.of("c", "config").stream()
        .filter(name -> !Imports.mentions(source.of(method), name))
        .findFirst();
  }

  /**
   * The limit of as many threads as an executor has: nothing for one without a limit, or with
   * enough of them; empty where its threads are of another kind.
   *
   * @param executor its declaration
   * @param tasks how many it gets, or {@link #MANY}
   */
  Optional<String> limit(VariableTree executor, int tasks) {
    if (!(Symbols.withoutCasts(executor.getInitializer()) instanceof MethodInvocationTree creation)
        || creation.getArguments().size() > 1) {
      return Optional.empty();
    }
    Facts facts = Facts.of(state);
    MethodSymbol factory = Symbols.method(creation);
    if (creation.getArguments().isEmpty()) {
      return facts.find(Kind.UNBOUNDED_EXECUTOR, factory).isPresent()
          ? Optional.of("")
          : facts.find(Kind.LIMITS_THREADS, factory).map(fact -> limitOf("1", 1, tasks));
    }
    ExpressionTree threads = creation.getArguments().get(0);
    return isSteady(threads)
        ? facts
            .find(Kind.LIMITS_THREADS, factory)
            .map(fact -> limitOf(source.of(threads), constant(threads), tasks))
        : Optional.empty();
  }

  /** The setting of a limit. */
  static String limit(String threads) {
    return ".withLimit(" + threads + ")";
  }

  private static String limitOf(String threads, long constant, int tasks) {
    return tasks <= constant ? "" : limit(threads);
  }

  /** Whether an expression may be moved into a lambda that is called at once. */
  private static boolean isSteady(ExpressionTree expression) {
    ExpressionTree bare = Symbols.withoutCasts(expression);
    if (bare instanceof LiteralTree) {
      return true;
    }
    if (bare instanceof BinaryTree binary) {
      return isSteady(binary.getLeftOperand()) && isSteady(binary.getRightOperand());
    }
    if (bare instanceof MethodInvocationTree call) {
      MethodSymbol method = Symbols.method(call);
      return method != null
          && method.getThrownTypes().isEmpty()
          && (call.getMethodSelect() instanceof IdentifierTree
              || call.getMethodSelect() instanceof MemberSelectTree select
                  && isSteady(select.getExpression()))
          && call.getArguments().stream().allMatch(ScopeOpening::isSteady);
    }
    if (bare instanceof MemberSelectTree select) {
      return isSteady(select.getExpression());
    }
    return bare instanceof IdentifierTree name && isSteady(((JCTree.JCIdent) name).sym);
  }

  private static boolean isSteady(Symbol named) {
    return named instanceof ClassSymbol
        || named instanceof VarSymbol variable
            && (variable.owner instanceof ClassSymbol || Symbols.isSetOnce(variable));
  }

  /** The value of a constant, or 0. */
  private static long constant(ExpressionTree expression) {
    return ((JCTree) expression).type.constValue() instanceof Number value ? value.longValue() : 0;
  }

  /**
   * The timeout of a call of {@code awaitTermination}: nothing for a wait without an end; empty
   * where its length is not known.
   */
  Optional<String> timeout(MethodInvocationTree await, Imports imports) {
    ExpressionTree amount = await.getArguments().get(0);
    long constant = constant(amount);
    if (constant == Long.MAX_VALUE) {
      return Optional.of("");
    }
    VarSymbol unit = Symbols.variable(await.getArguments().get(1));
    String factory =
        unit == null || !unit.owner.flatName().contentEquals("java.util.concurrent.TimeUnit")
            ? null
            : DURATIONS.get(unit.name.toString());
    return factory == null || constant <= 0 || constant > Integer.MAX_VALUE
        ? Optional.empty()
        : Optional.of(
            ".withTimeout(%s.%s(%s))".formatted(imports.use(DURATION), factory, source.of(amount)));
  }

  /** The joiner of a scope whose failure is what {@code CompletableFuture.join} would throw. */
  private String throwingCompletion(Imports imports) {
    return "%s.awaitAllSuccessfulOrThrow(%s::new)"
        .formatted(imports.use(api.joiner()), imports.use(COMPLETION));
  }

  /** The resource of the {@code try} that opens a scope, on as many lines as it takes. */
  static String resource(String scope, List<String> arguments, String indent, SourceText source) {
    String deeper = indent + source.fileIndentUnit().repeat(2);
    String deepest = deeper + source.fileIndentUnit().repeat(2);
    String call = "%s.open(%s)".formatted(scope, String.join(", ", arguments));
    if ((indent + "try (var scope = " + call + ") {").length() <= LINE_LENGTH) {
      return "var scope = " + call;
    }
    String end = source.lineEnd();
    return (deeper + call + ") {").length() <= LINE_LENGTH
        ? "var scope =" + end + deeper + call
        : "var scope =%s%s.open(%s)"
            .formatted(
                end + deeper, scope, end + deepest + String.join("," + end + deepest, arguments));
  }
}
