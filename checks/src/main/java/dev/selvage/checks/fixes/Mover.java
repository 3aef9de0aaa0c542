package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Type;
import dev.selvage.checks.flow.Symbols;
import java.util.Map;
import java.util.Optional;

/**
 * How a reactive library moves a chain to threads that may wait.
 *
 * @param signals the operator that moves what follows on it
 * @param subscription the operator that moves the source
 * @param type that has the threads
 * @param threads its method that gives them
 */
record Mover(String signals, String subscription, String type, String threads) {

  private static final Mover REACTOR =
      new Mover(
          "publishOn", "subscribeOn", "reactor.core.scheduler.Schedulers", "boundedElastic()");
  private static final Mover RX =
      new Mover("observeOn", "subscribeOn", "io.reactivex.rxjava3.schedulers.Schedulers", "io()");
  private static final Mover MUTINY =
      new Mover(
          "emitOn",
          "runSubscriptionOn",
          "io.smallrye.mutiny.infrastructure.Infrastructure",
          "getDefaultWorkerPool()");

  private static final Map<String, Mover> BY_PUBLISHER =
      Map.of(
          "reactor.core.publisher.Mono", REACTOR,
          "reactor.core.publisher.Flux", REACTOR,
          "io.smallrye.mutiny.Uni", MUTINY,
          "io.smallrye.mutiny.Multi", MUTINY,
          "io.reactivex.rxjava3.core.Observable", RX,
          "io.reactivex.rxjava3.core.Flowable", RX,
          "io.reactivex.rxjava3.core.Single", RX,
          "io.reactivex.rxjava3.core.Maybe", RX,
          "io.reactivex.rxjava3.core.Completable", RX);

  /** That of the publisher that an expression is, if it is one. */
  static Optional<Mover> of(ExpressionTree publisher, VisitorState state) {
    Type type = Symbols.type(publisher);
    return type == null
        ? Optional.empty()
        : Optional.ofNullable(
            BY_PUBLISHER.get(state.getTypes().erasure(type).tsym.flatName().toString()));
  }

  /** {@code .publishOn(Schedulers.boundedElastic())}. */
  String signals(Imports imports) {
    return call(signals, imports);
  }

  /** {@code .subscribeOn(Schedulers.boundedElastic())}. */
  String subscription(Imports imports) {
    return call(subscription, imports);
  }

  private String call(String operator, Imports imports) {
    return ".%s(%s.%s)".formatted(operator, imports.use(type), threads);
  }
}
