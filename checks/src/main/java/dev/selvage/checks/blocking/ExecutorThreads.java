package dev.selvage.checks.blocking;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.blocking.Place.Thread;
import dev.selvage.checks.executors.ThreadBounds;
import dev.selvage.checks.executors.ThreadBounds.Threads;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.CallerExecutors;
import dev.selvage.checks.tasks.Initializers;
import java.util.List;
import java.util.Optional;

/** The threads of executors and schedulers, as far as the file tells. */
final class ExecutorThreads {

  private static final String COMMON_POOL = "commonPool";

  private final VisitorState state;
  private final Facts facts;
  private final Type executor;

  ExecutorThreads(VisitorState state) {
    this.state = state;
    this.facts = Facts.of(state);
    this.executor = state.getTypeFromString("java.util.concurrent.Executor");
  }

  /** The thread that runs what an executor or scheduler is given. */
  Place of(TreePath expression) {
    ExpressionTree bare = Symbols.withoutCasts((ExpressionTree) expression.getLeaf());
    TreePath path = new TreePath(expression.getParentPath(), bare);
    Optional<Fact> loop = facts.find(Kind.LOOP_EXECUTOR, Symbols.type(bare));
    if (loop.isPresent()) {
      return Place.of(Thread.LOOP, loop.get());
    }
    if (new CallerExecutors(facts).is(bare, expression)) {
      return Place.HERE;
    }
    if (bare instanceof MethodInvocationTree call) {
      return ofCall(call, path);
    }
    VarSymbol variable = Symbols.variable(bare);
    Optional<TreePath> value =
        variable == null ? Optional.empty() : Initializers.of(variable, expression);
    if (value.isPresent()) {
      Place place = of(value.get());
      return place.is(Thread.POOL) ? Place.pool(path) : place;
    }
    return isExecutor(bare) ? ofExecutor(path) : Place.UNKNOWN;
  }

  /** Whether an expression is an executor. */
  boolean isExecutor(ExpressionTree expression) {
    Type type = Symbols.type(expression);
    return type != null && executor != null && state.getTypes().isSubtype(type, executor);
  }

  /** The argument of a call that is an executor or a scheduler, other than a certain one. */
  Optional<TreePath> argument(Handover handover) {
    List<? extends ExpressionTree> arguments = handover.arguments();
    return arguments.stream()
        .filter(each -> each != handover.function() && (isExecutor(each) || isScheduler(each)))
        .map(each -> new TreePath(handover.path(), each))
        .findFirst();
  }

  static boolean isScheduler(ExpressionTree expression) {
    Type type = Symbols.type(expression);
    return type != null && type.tsym.name.contentEquals("Scheduler");
  }

  private Place ofCall(MethodInvocationTree call, TreePath path) {
    MethodSymbol method = Symbols.method(call);
    Optional<Fact> loop = facts.find(Kind.LOOP_SCHEDULER, method);
    if (loop.isPresent()) {
      return Place.of(Thread.LOOP, loop.get());
    }
    if (facts.find(Kind.BLOCKING_SCHEDULER, method).isPresent()) {
      return call.getArguments().stream()
          .filter(this::isExecutor)
          .map(each -> of(new TreePath(path, each)))
          .filter(place -> place.isLoop() || place.is(Thread.HERE))
          .findFirst()
          .orElse(Place.ELSEWHERE);
    }
    Optional<Fact> shared = facts.find(Kind.SHARED_EXECUTOR, method);
    if (shared.isPresent() && method.name.contentEquals(COMMON_POOL)) {
      return Place.of(Thread.COMMON_POOL, shared.get());
    }
    return isExecutor(call) ? ofExecutor(path) : Place.UNKNOWN;
  }

  private Place ofExecutor(TreePath path) {
    Threads threads = new ThreadBounds(state).of(path);
    return threads == Threads.BOUNDED ? Place.pool(path) : Place.ELSEWHERE;
  }
}
