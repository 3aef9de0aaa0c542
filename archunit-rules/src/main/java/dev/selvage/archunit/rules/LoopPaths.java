package dev.selvage.archunit.rules;

import dev.selvage.archunit.callgraph.Call;
import dev.selvage.archunit.callgraph.CallGraph;
import dev.selvage.archunit.callgraph.CodeUnit;
import dev.selvage.archunit.callgraph.Function;
import dev.selvage.archunit.rules.Place.Thread;
import dev.selvage.catalog.Fact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shortest way to each blocking call from an event loop: a search in width from all entries at
 * once, so that its cost grows with the number of calls, however many entries there are.
 */
final class LoopPaths {

  /**
   * How a search came to a piece of code.
   *
   * @param isAnswered whether the way leads through code that is given futures which are done
   */
  private record Step(Entry entry, Step before, Call call, CodeUnit unit, boolean isAnswered) {}

  private final CallGraph graph;
  private final Threads threads;
  private final Blocking blocking;
  private final Map<CodeUnit, Step> reached = new IdentityHashMap<>();
  private final Deque<Step> open = new ArrayDeque<>();
  private final List<Path> found = new ArrayList<>();

  private LoopPaths(CallGraph graph, Threads threads, Blocking blocking) {
    this.graph = graph;
    this.threads = threads;
    this.blocking = blocking;
  }

  /** One path for each blocking call that a loop reaches, in the order in which they are found. */
  static List<Path> of(List<Entry> entries, CallGraph graph, Threads threads, Blocking blocking) {
    LoopPaths paths = new LoopPaths(graph, threads, blocking);
    entries.forEach(entry -> paths.reach(paths.step(entry, null, null, entry.unit())));
    while (!paths.open.isEmpty()) {
      paths.follow(paths.open.remove());
    }
    return paths.found;
  }

  private Step step(Entry entry, Step before, Call call, CodeUnit unit) {
    boolean isAnswered = before != null && before.isAnswered() || blocking.isAnswered(unit);
    return new Step(entry, before, call, unit, isAnswered);
  }

  private void reach(Step step) {
    CodeUnit unit = step.unit();
    if (!reached.containsKey(unit)
        && !Blocking.isAllowed(unit.annotations())
        && !blocking.isGuarded(unit)) {
      reached.put(unit, step);
      open.add(step);
    }
  }

  private void follow(Step step) {
    for (Call call : step.unit().calls()) {
      if (step.isAnswered() && Blocking.isQuestion(call)
          || Blocking.mayHandOver(call, step.unit())) {
        continue;
      }
      List<CodeUnit> targets = blocking.isKnown(call) ? List.of() : graph.targets(call);
      Optional<Fact> fact = targets.isEmpty() ? blocking.at(call) : Optional.empty();
      if (fact.isPresent()) {
        found.add(path(step, call, fact.get()));
      }
      targets.forEach(target -> reach(step(step.entry(), step, call, target)));
      for (Function function : call.functions()) {
        if (threads.of(function, call, step.unit()).is(Thread.HERE)) {
          graph.code(function).forEach(target -> reach(step(step.entry(), step, call, target)));
        }
      }
    }
  }

  private static Path path(Step last, Call blockingCall, Fact fact) {
    List<CodeUnit> frames = new ArrayList<>();
    List<Call> calls = new ArrayList<>();
    calls.add(blockingCall);
    for (Step at = last; at != null; at = at.before()) {
      frames.add(at.unit());
      if (at.call() != null) {
        calls.add(at.call());
      }
    }
    Collections.reverse(frames);
    Collections.reverse(calls);
    return new Path(last.entry(), frames, calls, fact);
  }
}
