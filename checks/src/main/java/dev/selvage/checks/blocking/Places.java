package dev.selvage.checks.blocking;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.blocking.Place.Thread;
import dev.selvage.checks.flow.Facts;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.checks.tasks.Fates;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which thread runs a function: by the call that it is handed to, and by the interface that it
 * becomes. Answers for one file.
 */
final class Places {

  private static final Set<Kind> TASKS =
      EnumSet.of(Kind.EXECUTES_TASK, Kind.SUBMITS_TASK, Kind.INVOKES_TASK, Kind.REPEATS_TASK);
  private static final Set<Kind> THREADS =
      EnumSet.of(Kind.HANDS_OFF, Kind.STARTS_THREAD, Kind.MAKES_THREAD);

  private final VisitorState state;
  private final Facts facts;
  private final ExecutorThreads threads;
  private final Map<Tree, Place> known = new HashMap<>();

  Places(VisitorState state) {
    this.state = state;
    this.facts = Facts.of(state);
    this.threads = new ExecutorThreads(state);
  }

  /**
   * The thread of a function.
   *
   * @param function a lambda, a method reference, or the creation of an object whose methods are
   *     meant
   */
  Place of(TreePath function) {
    Place place = known.get(function.getLeaf());
    if (place == null) {
      known.put(function.getLeaf(), Place.UNKNOWN); // a chain that leads back to itself
      place = find(function);
      known.put(function.getLeaf(), place);
    }
    return place;
  }

  /** Whether what stands behind a source moves its subscription to threads that may wait. */
  boolean isSubscribedElsewhere(TreePath source) {
    return new Chains(state, threads, this).isSubscribedElsewhere(source);
  }

  private Place find(TreePath function) {
    Place found = Place.UNKNOWN;
    for (Handover handover : Handover.of(function)) {
      Place place = of(handover);
      if (place.isLoop()) {
        return place;
      }
      found = place.is(Thread.UNKNOWN) ? found : place;
    }
    return found.is(Thread.UNKNOWN) ? ofInterface(function) : found;
  }

  /** By the method that a lambda or method reference stands for. */
  private Place ofInterface(TreePath function) {
    Type type = Symbols.type(function.getLeaf());
    return type != null
            && state.getTypes().isFunctionalInterface(type)
            && state.getTypes().findDescriptorSymbol(type.tsym) instanceof MethodSymbol method
        ? facts
            .find(Kind.ON_LOOP, method)
            .map(fact -> Place.of(Thread.LOOP, fact))
            .orElse(Place.UNKNOWN)
        : Place.UNKNOWN;
  }

  private Place of(Handover handover) {
    MethodSymbol method = handover.method();
    TreePath call = handover.path();
    if (is(Kind.CALLS_HERE, method)) {
      return isParallel(call) ? commonPool() : Place.HERE;
    }
    Optional<TreePath> executor = threads.argument(handover);
    if (executor.isPresent() && !is(Kind.OPERATOR, method)) {
      return orElsewhere(threads.of(executor.get()));
    }
    if (is(Kind.OPERATOR, method)) {
      return new Chains(state, threads, this).ofOperator(call);
    }
    if (is(Kind.ON_SUBSCRIBE, method)) {
      return new Chains(state, threads, this).ofSource(call);
    }
    Optional<Fact> loop = facts.find(Kind.CALLS_ON_LOOP, method);
    if (loop.isPresent()) {
      return Place.of(Thread.LOOP, loop.get());
    }
    Optional<Fact> common = facts.find(Kind.ON_COMMON_POOL, method);
    if (common.isPresent()) {
      return Place.of(Thread.COMMON_POOL, common.get());
    }
    if (facts.isAny(TASKS, method)) {
      TreePath receiver = Fates.receiver(call);
      return receiver == null ? Place.ELSEWHERE : orElsewhere(threads.of(receiver));
    }
    return facts.isAny(THREADS, method) ? handedOff(call) : Place.UNKNOWN;
  }

  /** To a thread of its own, or to one of the scheduler that a method is called on. */
  private Place handedOff(TreePath call) {
    TreePath receiver = Fates.receiver(call);
    return receiver != null && ExecutorThreads.isScheduler((ExpressionTree) receiver.getLeaf())
        ? orElsewhere(threads.of(receiver))
        : Place.ELSEWHERE;
  }

  private static Place orElsewhere(Place place) {
    return place.is(Thread.UNKNOWN) ? Place.ELSEWHERE : place;
  }

  /** Whether a call is one of a stream whose functions run in parallel. */
  private boolean isParallel(TreePath call) {
    for (TreePath at = Fates.receiver(call); at != null; at = Fates.receiver(at)) {
      if (at.getLeaf() instanceof MethodInvocationTree before) {
        if (Symbols.name(before).equals("sequential")) {
          return false;
        }
        if (is(Kind.MAKES_PARALLEL, Symbols.method(before))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Place commonPool() {
    return new Place(Thread.COMMON_POOL, "parallel streams run there", "jdk.txt", Optional.empty());
  }

  private boolean is(Kind kind, MethodSymbol method) {
    return facts.find(kind, method).isPresent();
  }
}
