package dev.selvage.checks.blocking;

import dev.selvage.catalog.Kind;
import java.util.Map;

/** What to write instead, in the words of the framework whose loop it is. */
public final class Idioms {

  private static final String OFFLOAD = "Hand it to a thread that may wait.";
  private static final String TIMER = "Let a timer go on later.";

  private static final Map<String, String> OFFLOADS =
      Map.ofEntries(
          Map.entry(
              "netty.txt",
              "Hand it to an executor of its own, and come back with `ctx.executor().execute(..)`."),
          Map.entry(
              "reactor.txt",
              "Describe it with `Mono.fromCallable(..).subscribeOn(Schedulers.boundedElastic())`."),
          Map.entry(
              "spring.txt",
              "Describe it with `Mono.fromCallable(..).subscribeOn(Schedulers.boundedElastic())`."),
          Map.entry("vertx.txt", "Hand it to `vertx.executeBlocking(..)`."),
          Map.entry(
              "mutiny.txt",
              "Describe it with `Uni.createFrom().item(() -> ..)` and"
                  + " `runSubscriptionOn(Infrastructure.getDefaultWorkerPool())`, or mark the method"
                  + " `@Blocking`."),
          Map.entry("rxjava3.txt", "Move it with `subscribeOn(Schedulers.io())`."),
          Map.entry("undertow.txt", "Call `exchange.dispatch(this)` first."),
          Map.entry(
              "armeria.txt", "Mark the method `@Blocking`, or use `ctx.blockingTaskExecutor()`."),
          Map.entry("micronaut.txt", "Mark the method `@ExecuteOn(TaskExecutors.BLOCKING)`."),
          Map.entry("swing.txt", "Do it in a `SwingWorker`."),
          Map.entry("javafx.txt", "Do it in a `javafx.concurrent.Task`."));

  private static final Map<String, String> TIMERS =
      Map.of(
          "netty.txt", "Let `ctx.executor().schedule(..)` go on later.",
          "reactor.txt", "Use `Mono.delay(..)` or `delayElement(..)`.",
          "spring.txt", "Use `Mono.delay(..)` or `delayElement(..)`.",
          "vertx.txt", "Let `vertx.setTimer(..)` go on later.",
          "mutiny.txt", "Use `onItem().delayIt().by(..)`.",
          "rxjava3.txt", "Use `timer(..)` or `delay(..)`.",
          "swing.txt", "Let a `javax.swing.Timer` go on later.",
          "javafx.txt", "Let a `PauseTransition` go on later.");

  private Idioms() {}

  /** One sentence. */
  public static String instead(BlockingCall call, Place place) {
    return call.kind() == Kind.SLEEPS
        ? TIMERS.getOrDefault(place.file(), TIMER)
        : OFFLOADS.getOrDefault(place.file(), OFFLOAD);
  }
}
