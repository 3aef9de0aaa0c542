package dev.selvage.scope;

import java.lang.ref.Cleaner;

/**
 * Notices that a scope was never closed: its handle is gone, because its owner has ended or never
 * kept it. Threads cannot be waited for then, but they are interrupted, and somebody is told.
 *
 * <p>Subtasks need none: their worker sees what they left open.
 */
final class LeakGuard implements Runnable {
  private static final Cleaner CLEANER = Cleaner.create();
  private static final boolean DEBUG = Boolean.getBoolean("dev.selvage.scope.debug");

  private final Crew crew;
  private final Throwable openedHere;
  private Cleaner.Cleanable registration;
  private volatile boolean stopped;

  private LeakGuard(Crew crew) {
    this.crew = crew;
    this.openedHere = DEBUG ? new Throwable("it was opened here") : null;
  }

  /** For a scope of a thread that is no worker, else null. */
  static LeakGuard of(OwnedScope<?, ?, ?> scope, Frame frame) {
    if (frame instanceof Worker) {
      return null;
    }
    LeakGuard guard = new LeakGuard(scope.crew());
    guard.registration = CLEANER.register(scope, guard);
    return guard;
  }

  /** The scope was closed as it should. */
  void stop() {
    stopped = true;
    registration.clean();
  }

  @Override
  public void run() {
    if (stopped) {
      return;
    }
    crew.cancel();
    Scopes.closed(crew);
    ScopeMisuseException leaked =
        new ScopeMisuseException(
            ScopeMisuseException.Kind.LEAKED,
            "scope %s was never closed: open it in a try-with-resources statement%s"
                .formatted(
                    crew.name(),
                    DEBUG ? "" : "; with -Ddev.selvage.scope.debug=true this says where it was"));
    if (openedHere != null) {
      leaked.addSuppressed(openedHere);
    }
    crew.abandon(leaked);
  }
}
