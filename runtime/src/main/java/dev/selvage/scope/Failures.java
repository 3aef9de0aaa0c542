package dev.selvage.scope;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * The failures of a scope that its joiner did not report: kept until the scope closes, and then
 * either part of what {@code join} threw, or told to the sink. Any thread may add.
 */
final class Failures {
  private final Consumer<? super Throwable> sink;
  private final List<Throwable> all = new ArrayList<>(0);
  private int reported;

  /** Whether nobody asks any more, so that the sink is told at once. */
  private boolean abandoned;

  /** With a sink, or null for the log. */
  Failures(Consumer<? super Throwable> sink) {
    this.sink = sink;
  }

  void add(Throwable failure) {
    synchronized (this) {
      if (!abandoned) {
        all.add(failure);
        return;
      }
    }
    tell(sink, failure);
  }

  synchronized List<Throwable> all() {
    return List.copyOf(all);
  }

  /** Makes those that are not yet reported part of {@code thrown}, or tells the sink. */
  void report(Throwable thrown) {
    List<Throwable> rest;
    synchronized (this) {
      rest = List.copyOf(all.subList(reported, all.size()));
      reported = all.size();
    }
    for (Throwable failure : thrown == null ? rest : attach(thrown, rest)) {
      tell(sink, failure);
    }
  }

  /** Makes those that are not yet reported part of {@code last}; later ones go to the sink. */
  void reportAllTo(Throwable last) {
    synchronized (this) {
      abandoned = true;
    }
    report(last);
  }

  /**
   * Whether an exception that a subtask threw after the cancel is only the echo of it. With
   * something suppressed it says more.
   */
  static boolean isEcho(Throwable thrown) {
    return (thrown instanceof InterruptedException
            || thrown instanceof ClosedByInterruptException
            || thrown instanceof InterruptedIOException
                && !(thrown instanceof SocketTimeoutException)
            || thrown instanceof CancellationException)
        && thrown.getSuppressed().length == 0;
  }

  /**
   * Tells a sink, or the log if it is null. What the sink itself throws is logged, and does not
   * reach the caller.
   */
  static void tell(Consumer<? super Throwable> sink, Throwable failure) {
    Throwable untold = failure;
    if (sink != null) {
      try {
        sink.accept(failure);
        return;
      } catch (Throwable e) {
        attach(e, List.of(failure));
        untold = e;
      }
    }
    System.getLogger("dev.selvage.scope")
        .log(System.Logger.Level.WARNING, "a subtask failed, and nobody else can see it", untold);
  }

  /**
   * Makes failures reachable from an exception, by suppression where they are not already.
   *
   * @return those that are not, because the exception takes no suppressed ones
   */
  static List<Throwable> attach(Throwable thrown, List<? extends Throwable> failures) {
    Set<Throwable> reachable = identitySet();
    collect(thrown, reachable);
    List<Throwable> added = new ArrayList<>();
    for (Throwable failure : failures) {
      if (!reachable.contains(failure)) {
        thrown.addSuppressed(failure);
        added.add(failure);
        collect(failure, reachable);
      }
    }
    return thrown.getSuppressed().length > 0 ? List.of() : added;
  }

  /** For exceptions, whatever they think equal. */
  static Set<Throwable> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** Adds what is reachable from an exception, by cause or suppression, and itself. */
  private static void collect(Throwable from, Set<Throwable> reachable) {
    List<Throwable> open = new ArrayList<>(List.of(from));
    for (int i = 0; i < open.size(); i++) {
      Throwable at = open.get(i);
      if (reachable.add(at)) {
        Collections.addAll(open, at.getSuppressed());
        if (at.getCause() != null) {
          open.add(at.getCause());
        }
      }
    }
  }
}
