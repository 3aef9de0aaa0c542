package dev.selvage.archunit.rules;

import dev.selvage.archunit.callgraph.Call;
import dev.selvage.archunit.callgraph.Callers;
import dev.selvage.archunit.callgraph.CodeUnit;
import dev.selvage.archunit.callgraph.Function;
import dev.selvage.archunit.callgraph.MethodName;
import dev.selvage.archunit.rules.Place.Thread;
import dev.selvage.catalog.Fact;
import dev.selvage.catalog.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which thread runs a function, by the call that it is handed to. */
final class Threads {

  private static final Set<Kind> ELSEWHERE =
      EnumSet.of(
          Kind.EXECUTES_TASK,
          Kind.SUBMITS_TASK,
          Kind.INVOKES_TASK,
          Kind.REPEATS_TASK,
          Kind.HANDS_OFF,
          Kind.STARTS_THREAD,
          Kind.MAKES_THREAD,
          Kind.ON_COMMON_POOL);

  private static final String RUNNABLE = "java.lang.Runnable";

  private final Knowledge knowledge;
  private final Callers callers;

  Threads(Knowledge knowledge, Callers callers) {
    this.knowledge = knowledge;
    this.callers = callers;
  }

  /**
   * The thread of a function that a call is handed.
   *
   * @param maker the method that makes the call, whose callers may move what it returns
   */
  Place of(Function function, Call call, CodeUnit maker) {
    MethodName target = call.target();
    if (knowledge.is(Kind.CALLS_HERE, target)) {
      return isParallel(call) ? Place.ELSEWHERE : Place.HERE;
    }
    if (knowledge.is(Kind.OPERATOR, target)) {
      return ofOperator(call, maker);
    }
    Optional<Place> executor = ofArguments(function, call);
    if (executor.isPresent()) {
      return executor.get();
    }
    if (knowledge.is(Kind.ON_SUBSCRIBE, target)) {
      return subscription(call).orElse(Place.HERE);
    }
    Optional<Fact> loop = knowledge.find(Kind.CALLS_ON_LOOP, target);
    if (loop.isPresent()) {
      return Place.loop(loop.get());
    }
    if (knowledge.isAny(ELSEWHERE, target)) {
      return known(ofExecutor(call.receiver(), target.owner()));
    }
    return Place.UNKNOWN;
  }

  private boolean isParallel(Call call) {
    for (Call at : call.upstream()) {
      if (knowledge.is(Kind.MAKES_PARALLEL, at.target())) {
        return true;
      }
    }
    return false;
  }

  /** The thread of an executor or scheduler among the arguments. */
  private Optional<Place> ofArguments(Function function, Call call) {
    List<String> types = call.target().parameterTypes();
    for (int i = 0; i < types.size() && i < call.arguments().size(); i++) {
      Call.Value argument = call.arguments().get(i);
      if (isExecutor(types.get(i)) && !argument.functions().contains(function)) {
        return Optional.of(known(ofExecutor(argument, types.get(i))));
      }
    }
    return Optional.empty();
  }

  private static Place known(Place place) {
    return place.is(Thread.UNKNOWN) ? Place.ELSEWHERE : place;
  }

  private static boolean isExecutor(String type) {
    return type.endsWith("Executor")
        || type.endsWith("ExecutorService")
        || type.endsWith(".Scheduler");
  }

  /** The thread of the executor or scheduler that a value is, of this type at least. */
  private Place ofExecutor(Call.Value value, String type) {
    String actual = value.call() == null ? type : value.call().target().returnType();
    Optional<Fact> loop =
        knowledge
            .find(Kind.LOOP_EXECUTOR, actual)
            .or(() -> knowledge.find(Kind.LOOP_EXECUTOR, type));
    if (loop.isPresent()) {
      return Place.loop(loop.get());
    }
    if (value.functions().stream().anyMatch(Threads::runsInCaller)) {
      return Place.HERE;
    }
    if (value.call() == null) {
      return Place.UNKNOWN;
    }
    MethodName made = value.call().target();
    Optional<Fact> scheduler = knowledge.find(Kind.LOOP_SCHEDULER, made);
    if (scheduler.isPresent()) {
      return Place.loop(scheduler.get());
    }
    return knowledge.is(Kind.RUNS_IN_CALLER, made)
        ? Place.HERE
        : knowledge.is(Kind.BLOCKING_SCHEDULER, made) ? Place.ELSEWHERE : Place.UNKNOWN;
  }

  /** {@code Runnable::run}. */
  private static boolean runsInCaller(Function function) {
    return !function.isObject()
        && function.code().owner().equals(RUNNABLE)
        && function.code().name().equals("run");
  }

  private Place ofOperator(Call call, CodeUnit maker) {
    Optional<Place> subscribed = Optional.empty();
    Optional<Fact> publisher = knowledge.find(Kind.LOOP_PUBLISHER, call.target().owner());
    boolean sendsHere = false;
    for (Call at : call.upstream()) {
      MethodName target = at.target();
      if (publisher.isEmpty()) {
        publisher = knowledge.find(Kind.LOOP_PUBLISHER, target.returnType());
      }
      if (knowledge.is(Kind.MOVES_SIGNALS, target)
          || knowledge.is(Kind.SIGNALS_ON_LOOP, target) && takesScheduler(at)) {
        Place moved = scheduled(at);
        if (!moved.is(Thread.HERE)) {
          return moved;
        }
      } else if (knowledge.is(Kind.MOVES_SUBSCRIPTION, target)) {
        subscribed = Optional.of(scheduled(at)).filter(place -> !place.is(Thread.HERE));
      } else {
        Optional<Fact> loop =
            knowledge
                .find(Kind.SIGNALS_ON_LOOP, target)
                .or(() -> knowledge.find(Kind.COMPLETES_ON_LOOP, target))
                .or(() -> knowledge.find(Kind.LOOP_FUTURE, target.returnType()));
        if (loop.isPresent()) {
          return Place.loop(loop.get());
        }
        if (knowledge.is(Kind.ON_COMMON_POOL, target)) {
          return Place.UNKNOWN;
        }
      }
      sendsHere |= knowledge.is(Kind.SIGNALS_HERE, target);
    }
    Optional<Place> subscription = subscribed.or(() -> subscription(call));
    if (subscription.isPresent()) {
      return subscription.get();
    }
    Optional<Fact> future = knowledge.find(Kind.LOOP_FUTURE, call.target().owner());
    if (future.isPresent()) {
      return Place.loop(future.get());
    }
    if (publisher.isEmpty()) {
      return Place.UNKNOWN;
    }
    if (isAwaited(call)) {
      return sendsHere ? Place.HERE : Place.UNKNOWN;
    }
    return isMovedByCaller(maker) ? Place.UNKNOWN : Place.loop(publisher.get());
  }

  private boolean isMovedByCaller(CodeUnit maker) {
    return callers.of(maker).stream()
        .flatMap(call -> subscription(call).stream())
        .anyMatch(place -> !place.is(Thread.LOOP));
  }

  private static boolean takesScheduler(Call call) {
    return call.target().parameterTypes().stream().anyMatch(Threads::isExecutor);
  }

  private Place scheduled(Call call) {
    List<String> types = call.target().parameterTypes();
    for (int i = 0; i < types.size() && i < call.arguments().size(); i++) {
      if (isExecutor(types.get(i))) {
        Place place = ofExecutor(call.arguments().get(i), types.get(i));
        return place.is(Thread.UNKNOWN) && !types.get(i).endsWith("Scheduler")
            ? Place.ELSEWHERE
            : place;
      }
    }
    return Place.UNKNOWN;
  }

  /** Where the subscription is moved to by what stands behind a call, if it is. */
  Optional<Place> subscription(Call call) {
    for (Call at : call.downstream()) {
      if (knowledge.is(Kind.MOVES_SUBSCRIPTION, at.target())) {
        Place place = scheduled(at);
        if (!place.is(Thread.HERE)) {
          return Optional.of(place);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isAwaited(Call call) {
    for (Call at : call.downstream()) {
      if (knowledge.is(Kind.WAITS, at.target()) || knowledge.is(Kind.WAITS_FOR_LOOP, at.target())) {
        return true;
      }
    }
    return false;
  }
}
