package dev.selvage.checks.blocking;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.blocking.Place.Thread;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.FileIndex;
import dev.selvage.checks.flow.Functions;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.flow.VariableUses;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.checks.tasks.Initializers;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where the functions of a chain of operators run, in Reactor, Mutiny, RxJava and the JDK's stages:
 * by what moves its signals between its source and the operator, by what moves its subscription
 * wherever it stands, and by its source.
 */
final class Chains {

  private final VisitorState state;
  private final Facts facts;
  private final ExecutorThreads threads;
  private final Places places;
  private final Set<Tree> followed = new HashSet<>();

  Chains(VisitorState state, ExecutorThreads threads, Places places) {
    this.state = state;
    this.facts = Facts.of(state);
    this.threads = threads;
    this.places = places;
  }

  /** Of the function that is handed to an operator. */
  Place ofOperator(TreePath call) {
    Upstream upstream = new Upstream();
    Optional<Place> moved = upstream.walk(Fates.receiver(call));
    if (moved.isPresent()) {
      return moved.get();
    }
    Optional<Place> subscription = upstream.subscription.or(() -> subscription(call));
    if (subscription.isPresent()) {
      return subscription.get();
    }
    if (upstream.publisher.isEmpty()) {
      return Place.UNKNOWN;
    }
    if (isAwaited(call)) {
      return upstream.sendsHere ? Place.HERE : Place.UNKNOWN;
    }
    return Place.of(Thread.LOOP, upstream.publisher.get());
  }

  /** Of the function that a source calls when somebody subscribes. */
  Place ofSource(TreePath call) {
    return subscription(call).orElse(Place.HERE);
  }

  /** Whether something behind a call of a chain moves the subscription to threads that may wait. */
  boolean isSubscribedElsewhere(TreePath call) {
    return subscription(call).filter(place -> place.is(Thread.ELSEWHERE)).isPresent();
  }

  /** What stands in front of an operator. */
  private final class Upstream {
    private Optional<Place> subscription = Optional.empty();
    private Optional<Fact> publisher = Optional.empty();
    private boolean sendsHere;

    /** Where the signals are moved to, if they are. */
    Optional<Place> walk(TreePath start) {
      for (TreePath at = start; at != null; at = before(at)) {
        ExpressionTree expression = (ExpressionTree) at.getLeaf();
        publisher = publisher.or(() -> facts.find(Kind.LOOP_PUBLISHER, Symbols.type(expression)));
        Optional<Fact> future = facts.find(Kind.LOOP_FUTURE, Symbols.type(expression));
        if (future.isPresent()) {
          return Optional.of(Place.of(Thread.LOOP, future.get()));
        }
        if (expression instanceof MethodInvocationTree call) {
          Optional<Place> moved = ofCall(call, at);
          if (moved.isPresent()) {
            return moved;
          }
        }
      }
      return Optional.empty();
    }

    private Optional<Place> ofCall(MethodInvocationTree call, TreePath at) {
      MethodSymbol method = Symbols.method(call);
      if (is(Kind.MOVES_SIGNALS, method) || takesScheduler(call, method)) {
        return Optional.of(scheduled(call, at)).filter(place -> !place.is(Thread.HERE));
      }
      if (is(Kind.MOVES_SUBSCRIPTION, method)) {
        subscription = Optional.of(scheduled(call, at)).filter(each -> !each.is(Thread.HERE));
      }
      sendsHere |= is(Kind.SIGNALS_HERE, method);
      return place(Kind.SIGNALS_ON_LOOP, Thread.LOOP, method)
          .or(() -> place(Kind.COMPLETES_ON_LOOP, Thread.LOOP, method))
          .or(() -> place(Kind.MAY_COMPLETE_ON_LOOP, Thread.MAYBE_LOOP, method))
          .or(
              () ->
                  is(Kind.ON_COMMON_POOL, method) ? Optional.of(Place.UNKNOWN) : Optional.empty());
    }

    private boolean takesScheduler(MethodInvocationTree call, MethodSymbol method) {
      return is(Kind.SIGNALS_ON_LOOP, method)
          && call.getArguments().stream().anyMatch(ExecutorThreads::isScheduler);
    }
  }

  /** The expression in front of one in a chain, through variables that hold a part of it. */
  private TreePath before(TreePath at) {
    TreePath receiver = Fates.receiver(at);
    if (receiver != null) {
      return receiver;
    }
    VarSymbol variable = Symbols.variable(at.getLeaf());
    return variable == null || !followed.add(at.getLeaf())
        ? null
        : Initializers.of(variable, at).orElse(null);
  }

  private Optional<Place> place(Kind kind, Thread thread, MethodSymbol method) {
    return facts.find(kind, method).map(fact -> Place.of(thread, fact));
  }

  private boolean is(Kind kind, MethodSymbol method) {
    return facts.find(kind, method).isPresent();
  }

  private Place scheduled(MethodInvocationTree call, TreePath at) {
    for (ExpressionTree argument : call.getArguments()) {
      if (ExecutorThreads.isScheduler(argument) || threads.isExecutor(argument)) {
        return threads.of(new TreePath(at, argument));
      }
    }
    return Place.UNKNOWN;
  }

  /** Where the subscription is moved to by what stands behind a call, if it is. */
  private Optional<Place> subscription(TreePath call) {
    for (TreePath at = call; at != null; at = behind(at)) {
      if (at.getLeaf() instanceof MethodInvocationTree next
          && at != call
          && is(Kind.MOVES_SUBSCRIPTION, Symbols.method(next))) {
        Place place = scheduled(next, at);
        if (!place.is(Thread.HERE)) {
          return Optional.of(place);
        }
      }
      Optional<Place> around = taken(at);
      if (around.isPresent()) {
        return around;
      }
    }
    return Optional.empty();
  }

  /** The next call of a chain, or the call that takes the chain as an argument. */
  private static TreePath behind(TreePath at) {
    TreePath around = at.getParentPath();
    while (around.getLeaf() instanceof ParenthesizedTree
        || around.getLeaf() instanceof TypeCastTree) {
      around = around.getParentPath();
    }
    if (around.getLeaf() instanceof MemberSelectTree
        && around.getParentPath().getLeaf() instanceof MethodInvocationTree) {
      return around.getParentPath();
    }
    return around.getLeaf() instanceof MethodInvocationTree ? around : null;
  }

  /** Where whoever takes the end of a chain subscribes to it, if they visibly move it. */
  private Optional<Place> taken(TreePath end) {
    TreePath around = end.getParentPath();
    Tree tree = around.getLeaf();
    if (!followed.add(tree)) {
      return Optional.empty();
    }
    if (tree instanceof VariableTree declared) {
      VarSymbol variable = Symbols.variable(declared);
      return variable == null
          ? Optional.empty()
          : firstMoved(VariableUses.in(new TreePath(around.getCompilationUnit()), variable));
    }
    if (tree instanceof LambdaExpressionTree) {
      return movedFunction(around);
    }
    if (tree instanceof ReturnTree) {
      TreePath function = Functions.around(around);
      return function.getLeaf() instanceof LambdaExpressionTree
          ? movedFunction(function)
          : function.getLeaf() instanceof MethodTree method
              ? movedResult(method)
              : Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<Place> movedFunction(TreePath function) {
    return Optional.of(places.of(function)).filter(place -> place.is(Thread.ELSEWHERE));
  }

  private Optional<Place> movedResult(MethodTree method) {
    MethodSymbol symbol = Symbols.declared(method);
    return symbol == null ? Optional.empty() : firstMoved(FileIndex.of(state).uses(symbol));
  }

  private Optional<Place> firstMoved(Iterable<TreePath> ends) {
    for (TreePath end : ends) {
      Optional<Place> moved = subscription(end);
      if (moved.isPresent() && !moved.get().isLoop()) {
        return moved;
      }
    }
    return Optional.empty();
  }

  /** Whether the chain around a call ends with a wait for it. */
  private boolean isAwaited(TreePath call) {
    for (TreePath at = call; at != null; at = behind(at)) {
      if (at.getLeaf() instanceof MethodInvocationTree next && at != call) {
        MethodSymbol method = Symbols.method(next);
        if (is(Kind.WAITS, method) || is(Kind.WAITS_FOR_LOOP, method)) {
          return true;
        }
      }
    }
    return false;
  }
}
