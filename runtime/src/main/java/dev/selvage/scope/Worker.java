package dev.selvage.scope;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * One thread of a scope: it runs one subtask, or, in a scope with a limit, one after the other.
 *
 * <p>An interrupt is meant for one subtask and must not hit the next one. So who interrupts says
 * that he is about to, and the worker waits for him before it goes on; the model is the hand-shake
 * of java.util.concurrent.FutureTask.
 */
final class Worker extends Frame implements Runnable {
  private static final AtomicIntegerFieldUpdater<Worker> STATE =
      AtomicIntegerFieldUpdater.newUpdater(Worker.class, "state");

  /** Between two subtasks: nobody may interrupt. */
  static final int IDLE = 0;

  /** A subtask runs, and may be interrupted. */
  static final int RUNNING = 1;

  /** Somebody interrupts the subtask just now. */
  static final int INTERRUPTING = 2;

  /** The subtask was interrupted. */
  static final int INTERRUPTED = 3;

  private final Crew crew;

  /** The one subtask of a worker without a queue, until it runs; null otherwise. */
  private Fork<?> only;

  /** Written by the owner before the worker is linked and started. */
  Thread thread;

  /** The worker that was linked before this one; only the owner writes it. */
  Worker next;

  private volatile int state;

  /** The subtask that runs or completes now; for this thread, and for dumps. */
  private Fork<?> current;

  private boolean completing;

  /** Whether a joiner of ours has kept the failure of the subtask that ends now. */
  private boolean failureKept;

  Worker(Crew crew, Fork<?> only) {
    this.crew = crew;
    this.only = only;
    this.holds = crew.holds;
  }

  /** Whether the current thread is just telling the joiner that {@code fork} has ended. */
  static boolean isCompleting(Fork<?> fork) {
    return Frame.currentOrNull() instanceof Worker worker
        && worker.completing
        && worker.current == fork;
  }

  /** The failure of which the current thread tells a joiner is kept. */
  static void setFailureKept() {
    if (Frame.currentOrNull() instanceof Worker worker) {
      worker.failureKept = true;
    }
  }

  static boolean isFailureKept() {
    return Frame.currentOrNull() instanceof Worker worker && worker.failureKept;
  }

  @Override
  Crew surroundings() {
    return top == null ? crew : top.crew();
  }

  /** The subtask that runs now, as far as another thread can tell. */
  Fork<?> running() {
    return current;
  }

  @Override
  public void run() {
    enter();
    Fork<?> fork = only;
    if (fork == null) {
      crew.work(this);
    } else {
      only = null;
      execute(fork);
    }
  }

  /** Runs a subtask, tells the joiner, and counts it down, whatever happens. */
  void execute(Fork<?> fork) {
    current = fork;
    try {
      if (crew.hasQueue()) {
        Threads.rename(crew.settings, thread, fork.index);
      }
      begin();
      if (crew.isCancelled()) {
        end();
        fork.drop();
      } else {
        runBody(fork);
      }
    } catch (Throwable e) {
      // out of memory, or of stack: others must not wait for what this worker was to do
      crew.broke(e);
    } finally {
      current = null;
      crew.countDown();
    }
  }

  private void runBody(Fork<?> fork) {
    Callable<?> task = fork.takeTask();
    Object result = null;
    Throwable failure = null;
    boolean late;
    try {
      result = task.call();
      late = crew.isCancelled();
    } catch (Throwable e) {
      late = crew.isCancelled();
      failure = e;
      failureKept = false;
    }
    if (top != null) {
      failure = closeLeaked(failure);
    }
    end();
    if (failure instanceof VirtualMachineError) {
      crew.tellSink(failure);
    }
    if (late) {
      if (failure != null && !Failures.isEcho(failure)) {
        crew.failedLate(fork, failure);
      }
      return;
    }
    if (failure == null) {
      fork.succeed(result);
    } else {
      fork.fail(failure);
    }
    completing = true;
    try {
      crew.completed(fork);
    } finally {
      completing = false;
    }
  }

  /** Closes the scopes that a subtask left open, which is a failure of the subtask. */
  private Throwable closeLeaked(Throwable failure) {
    ScopeMisuseException leaked =
        new ScopeMisuseException(
            ScopeMisuseException.Kind.LEAKED,
            "the subtask ended and left scope %s open: open it in a try-with-resources statement"
                .formatted(top.crew().name()));
    while (top != null) {
      top.end(leaked);
    }
    if (failure == null) {
      return leaked;
    }
    for (Throwable unattached : Failures.attach(failure, List.of(leaked))) {
      crew.late.add(unattached);
    }
    return failure;
  }

  /** From now on the subtask may be interrupted. */
  void begin() {
    state = RUNNING;
  }

  /**
   * Interrupts the subtask that runs, if one does.
   *
   * @return whether it was interrupted
   */
  boolean interrupt() {
    if (thread == Thread.currentThread() || !STATE.compareAndSet(this, RUNNING, INTERRUPTING)) {
      return false;
    }
    try {
      thread.interrupt();
    } catch (Throwable e) {
      // of a user's thread; the others must be interrupted all the same
      crew.late.add(e);
    } finally {
      state = INTERRUPTED;
    }
    return true;
  }

  /** From now on nobody interrupts, and no interrupt that was meant for the subtask is left. */
  @SuppressWarnings("InterruptedStatusCleared") // of a thread that is ours, between two subtasks
  void end() {
    if (!STATE.compareAndSet(this, RUNNING, IDLE)) {
      // another thread is between its two steps
      while (state == INTERRUPTING) {
        Thread.yield();
      }
      state = IDLE;
    }
    Thread.interrupted();
  }
}
