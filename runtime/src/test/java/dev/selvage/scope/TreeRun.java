package dev.selvage.scope;

import dev.selvage.scope.RandomPlan.Leaf;
import dev.selvage.scope.RandomPlan.Node;
import dev.selvage.scope.StructuredTaskScope.Configuration;
import dev.selvage.scope.StructuredTaskScope.Joiner;
import dev.selvage.scope.StructuredTaskScope.Subtask;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Runs a plan, and keeps account of each failure: who threw it, and whom it reached. */
final class TreeRun {
  static final String NAME = "random-tree";

  /** What a plan throws on purpose. */
  static final class Planted extends Exception {
    private static final long serialVersionUID = 1L;

    Planted(String message) {
      super(message);
    }
  }

  /** Takes no suppressed exceptions. */
  static final class Mute extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Mute(String message) {
      super(message, null, false, false);
    }
  }

  private final ThreadFactory threads;
  private final Queue<String> broken = new ConcurrentLinkedQueue<>();
  private final Queue<Throwable> thrown = new ConcurrentLinkedQueue<>();
  private final Queue<Throwable> reached = new ConcurrentLinkedQueue<>();
  private final Planted shared = new Planted("shared");
  private final AtomicInteger steps = new AtomicInteger();
  private final List<StructuredTaskScope<?, ?, ?>> scopes = new CopyOnWriteArrayList<>();
  private final List<Limiter> limiters =
      IntStream.rangeClosed(1, RandomPlan.LIMITERS).mapToObj(Limiter::of).toList();
  private final List<AtomicInteger> holders =
      IntStream.range(0, RandomPlan.LIMITERS).mapToObj(i -> new AtomicInteger()).toList();

  TreeRun(ThreadFactory threads) {
    this.threads = threads;
  }

  // ── for those who disturb it ───────────────────────────────────────────────────────────────

  /** How far it is: bodies and scopes that were begun or ended. */
  int steps() {
    return steps.get();
  }

  /** The scopes that were opened, the root first. */
  List<StructuredTaskScope<?, ?, ?>> scopes() {
    return scopes;
  }

  // ── the tree ───────────────────────────────────────────────────────────────────────────────

  /** The owner of the root. Nothing is thrown; whether it was an interruption is returned. */
  @SuppressWarnings("SwallowedInterrupt") // it is the answer
  boolean run(Node root) {
    try {
      scope(root);
      return false;
    } catch (InterruptedException e) {
      reached.add(e);
      return true;
    } catch (Throwable e) {
      reached.add(e);
      return false;
    }
  }

  private Object scope(Node plan) throws Exception {
    int limit = plan.limiter() < 0 ? plan.limit() : plan.limiter() + 1;
    ScopeWatch watch = new ScopeWatch(threads, limit, broken);
    try (StructuredTaskScope<Object, ?, ? extends Exception> scope = open(plan, watch)) {
      scopes.add(scope);
      steps.incrementAndGet();
      for (RandomPlan subtask : plan.subtasks()) {
        scope.fork(() -> body(subtask, plan.limiter(), scope, watch));
      }
      return leave(plan, scope);
    } finally {
      watch.closed();
      steps.incrementAndGet();
    }
  }

  private StructuredTaskScope<Object, ?, ? extends Exception> open(Node plan, ScopeWatch watch) {
    return StructuredTaskScope.open(joiner(plan), config -> configured(plan, watch, config));
  }

  private Configuration configured(Node plan, ScopeWatch watch, Configuration config) {
    Configuration made =
        config.withName(NAME).withThreadFactory(watch).withFailureSink(reached::add);
    if (plan.limiter() >= 0) {
      made = made.withLimit(limiters.get(plan.limiter()));
    } else if (plan.limit() > 0) {
      made = made.withLimit(plan.limit());
    }
    return switch (plan.time()) {
      case NEVER -> made;
      case SOON -> made.withTimeout(Duration.ofNanos(300_000));
      case AT_ONCE -> made.withTimeout(Duration.ZERO);
    };
  }

  private Joiner<Object, ?, ? extends Exception> joiner(Node plan) {
    return switch (plan.joiner()) {
      case AWAIT_ALL -> Joiner.awaitAllSuccessfulOrThrow();
      case ALL -> Joiner.allSuccessfulOrThrow();
      case ALL_WITHOUT_CAUSE ->
          Joiner.allSuccessfulOrThrow(cause -> new IllegalStateException("without its cause"));
      case ALL_MUTE -> Joiner.allSuccessfulOrThrow(cause -> new Mute("without its cause"));
      case ALL_RAW ->
          Joiner.allSuccessfulOrThrow(
              cause -> cause instanceof Exception e ? e : new IllegalStateException(cause));
      case ANY -> Joiner.anySuccessfulOrThrow();
      case UNTIL_FIRST_FAILURE -> Joiner.allUntil(each -> each.state() == Subtask.State.FAILED);
      case UNTIL_NEVER -> Joiner.allUntil(each -> false);
      case UNTIL_THROWS -> Joiner.allUntil(each -> throwRuntime("predicate"));
      case GROUP_ALL -> Joiners.allOrGroup();
      case GROUP_AWAIT_ALL -> Joiners.awaitAllOrGroup();
      case GROUP_EVERY -> Joiners.everyOrGroup();
      case SETTLE -> Joiners.settle();
      case GROUP_FIRST -> Joiners.firstOrGroup();
      case GROUP_FIRST_TWO -> Joiners.firstN(2);
    };
  }

  private boolean throwRuntime(String message) {
    IllegalArgumentException failure = new IllegalArgumentException(message);
    thrown.add(failure);
    throw failure;
  }

  private Object leave(Node plan, StructuredTaskScope<Object, ?, ? extends Exception> scope)
      throws Exception {
    switch (plan.ending()) {
      case CLOSE_WITHOUT_JOIN -> {
        return null;
      }
      case THROW_BEFORE_JOIN -> throw new Planted("before join");
      case CANCEL_THEN_JOIN -> scope.cancel();
      default -> {}
    }
    try {
      handedOut(scope.join());
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      if (plan.ending() != RandomPlan.Ending.CATCH) {
        throw e;
      }
      reached.add(e);
    }
    if (plan.ending() == RandomPlan.Ending.THROW_AFTER_JOIN) {
      throw new Planted("after join");
    }
    return null;
  }

  private void handedOut(Object result) {
    if (result instanceof Outcomes<?> outcomes) {
      reached.addAll(outcomes.failures());
    } else if (result instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Subtask<?> subtask && subtask.state() == Subtask.State.FAILED) {
          reached.add(subtask.exception());
        }
      }
    }
  }

  // ── the subtasks ───────────────────────────────────────────────────────────────────────────

  private Object body(
      RandomPlan plan, int limiter, StructuredTaskScope<?, ?, ?> scope, ScopeWatch watch)
      throws Exception {
    watch.enter(scope);
    if (limiter >= 0 && holders.get(limiter).incrementAndGet() > limiter + 1) {
      broken.add("more bodies run than a limiter has permits");
    }
    steps.incrementAndGet();
    try {
      return plan instanceof Node node ? scope(node) : act(((Leaf) plan).act(), scope);
    } catch (Throwable e) {
      if (!Failures.isEcho(e)) {
        thrown.add(e);
      }
      throw e;
    } finally {
      steps.incrementAndGet();
      if (limiter >= 0) {
        holders.get(limiter).decrementAndGet();
      }
      watch.leave();
    }
  }

  private Object act(RandomPlan.Act act, StructuredTaskScope<?, ?, ?> scope) throws Exception {
    return switch (act) {
      case RETURN -> "done";
      case THROW_CHECKED -> throw new Planted("checked");
      case THROW_RUNTIME -> throwRuntime("runtime");
      case THROW_ERROR -> throw new AssertionError("error");
      case THROW_MUTE -> throw new Mute("mute");
      case THROW_SHARED -> throw shared;
      case WAIT -> {
        new CountDownLatch(1).await();
        yield null;
      }
      case WAIT_THEN_THROW -> throw awaitInterrupt(0);
      case WAIT_THEN_SUPPRESS -> {
        InterruptedException interruption = new InterruptedException();
        interruption.addSuppressed(awaitInterrupt(0));
        throw interruption;
      }
      case IGNORE_THEN_RETURN -> awaitInterrupt(100).getMessage();
      case IGNORE_THEN_THROW -> throw awaitInterrupt(100);
      case CANCEL -> {
        scope.cancel();
        yield null;
      }
      case CANCEL_THEN_THROW -> {
        scope.cancel();
        throw new Planted("after its own cancel");
      }
      case LEAK -> {
        leak();
        yield null;
      }
      case LEAK_THEN_THROW -> {
        leak();
        throw new Mute("after a leak");
      }
    };
  }

  /** Waits for an interruption, and goes on for so many turns. The failure to throw then. */
  private static Planted awaitInterrupt(int turns) {
    while (!Thread.interrupted()) {
      LockSupport.park();
    }
    for (int i = 0; i < turns; i++) {
      Thread.yield();
    }
    return new Planted("after an interruption");
  }

  @SuppressWarnings("resource") // that is what it is about
  private void leak() {
    Node plan =
        new Node(
            RandomPlan.JoinerKind.AWAIT_ALL,
            RandomPlan.Ending.JOIN,
            RandomPlan.Time.NEVER,
            0,
            -1,
            List.of());
    ScopeWatch watch = new ScopeWatch(threads, 0, broken);
    StructuredTaskScope<Object, ?, ?> left = open(plan, watch);
    left.fork(() -> body(new Leaf(RandomPlan.Act.THROW_CHECKED), -1, left, watch));
  }

  // ── the account ────────────────────────────────────────────────────────────────────────────

  /** What must not be, now that all has ended; empty if all is well. */
  List<String> broken() {
    for (Limiter limiter : limiters) {
      if (limiter.inUse() != 0) {
        broken.add(limiter.inUse() + " permits were lost");
      }
    }
    Set<Throwable> reachable = reachable(reached);
    for (Throwable failure : thrown) {
      if (!reachable.contains(failure)) {
        broken.add("lost: " + failure);
      }
    }
    return List.copyOf(broken);
  }

  /** All that a user finds who looks at causes, suppressed exceptions and groups. */
  static Set<Throwable> reachable(Collection<? extends Throwable> from) {
    Set<Throwable> reachable = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      Throwable at = open.remove();
      if (reachable.add(at)) {
        Collections.addAll(open, at.getSuppressed());
        if (at.getCause() != null) {
          open.add(at.getCause());
        }
        if (at instanceof ExceptionGroup group) {
          open.addAll(group.failures());
        }
      }
    }
    return reachable;
  }
}
