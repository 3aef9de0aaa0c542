package dev.selvage.scope;

import dev.selvage.scope.StructuredTaskScope.Joiner;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * What the owner of a scope and its workers share: who runs, what is still to be run, and whether
 * it is cancelled. It does not point at the handle that the user holds, so that a forgotten handle
 * can be noticed.
 *
 * <p>Each hand-over is a write by one side, then a read of what the other side writes, and the
 * other way round; so at least one of them sees the other. The fields that take part are volatile.
 *
 * <ul>
 *   <li>link a worker, then ask whether it is cancelled; set cancelled, then walk the workers
 *   <li>queue a subtask, then ask for a free place; free a place, then look at the queue
 *   <li>count the last end, then ask whether the owner parks; say so, then look at the count
 *   <li>count a fork, then ask whether the time is over; set that it is, then look at the count
 * </ul>
 */
final class Crew {
  /** The states of {@link #cancelled}. */
  private static final int NO = 0;

  private static final int YES = 1;
  private static final int BY_TIMEOUT = 2;

  private static final AtomicIntegerFieldUpdater<Crew> CANCELLED =
      AtomicIntegerFieldUpdater.newUpdater(Crew.class, "cancelled");
  private static final AtomicIntegerFieldUpdater<Crew> ENDED =
      AtomicIntegerFieldUpdater.newUpdater(Crew.class, "ended");

  final Thread owner = Thread.currentThread();
  final Settings settings;

  /** The crew around it: of the owner's outer scope, or of the subtask that the owner runs. */
  final Crew parent;

  /** The permits that whoever waits for this crew holds. */
  final Limiter.Hold holds;

  final Failures late;
  final long openedAt = System.nanoTime();

  /** Null once the scope is closed. */
  private Joiner<Object, ?, ?> joiner;

  /** The joiners of ours that were told of subtasks: the joiner itself, or what it hands on to. */
  private final CopyOnWriteArrayList<CollectingJoiner<?, ?, ?>> keepers =
      new CopyOnWriteArrayList<>();

  private final boolean takesLateFailures;
  private final WorkerList workers = new WorkerList();

  /** Null without a limit. */
  private final ForkQueue queue;

  private volatile int cancelled;

  /** How many were forked; only the owner writes it, so that a fork need not contend. */
  private volatile int forked;

  /** How many of those have ended, or never will start. */
  private volatile int ended;

  private volatile boolean expired;
  private volatile boolean ownerParks;
  private volatile boolean joined;
  private volatile boolean abandoned;

  /** Guarded by this. */
  private Throwable joinerFailure;

  Crew(Settings settings, Joiner<Object, ?, ?> joiner, Frame frame) {
    this.settings = settings;
    this.joiner = joiner;
    this.takesLateFailures = joiner.joinWaitsForStragglers();
    this.parent = frame.surroundings();
    this.holds = frame.holds;
    this.late = new Failures(settings.failureSink);
    this.queue = settings.limit == 0 ? null : new ForkQueue(settings.limit);
  }

  String name() {
    return settings.name != null ? settings.name : "scope@" + Integer.toHexString(hashCode());
  }

  WorkerList workers() {
    return workers;
  }

  /** How many have not ended: for the owner exactly so, for others never too few. */
  int pending() {
    int gone = ended;
    return forked - gone;
  }

  boolean isCancelled() {
    return cancelled != NO;
  }

  boolean isTimedOut() {
    return cancelled == BY_TIMEOUT;
  }

  boolean isJoined() {
    return joined;
  }

  void setJoined() {
    joined = true;
  }

  /** Hands out what a method of the joiner threw in the thread of a subtask; or null. */
  synchronized Throwable takeJoinerFailure() {
    Throwable taken = joinerFailure;
    joinerFailure = null;
    return taken;
  }

  // ── the owner ──────────────────────────────────────────────────────────────────────────────

  /**
   * Gives a subtask to a thread of its own, or to the queue; or to nobody, if it is cancelled.
   *
   * @throws RuntimeException if there is no thread to be had; the subtask is then not counted
   */
  void start(Fork<?> fork) {
    if (pending() == 0) {
      workers.forgetEnded();
    }
    forked = forked + 1;
    if (expired) {
      cancel(BY_TIMEOUT);
    }
    if (isCancelled()) {
      fork.drop();
      countDown();
    } else if (queue == null) {
      startWorker(fork);
    } else {
      queue.add(fork);
      startQueued(fork);
    }
  }

  private void startQueued(Fork<?> fork) {
    if (isCancelled()) {
      dropQueued();
    } else if (!queue.tryWakeWorker() && queue.hasMore() && queue.tryTakePlace()) {
      try {
        startWorker(null);
      } catch (RuntimeException | Error e) {
        queue.leavePlace();
        // where there is another worker, it takes the subtask; else nobody would
        Fork<?> first = queue.hasWorkers() ? null : queue.poll();
        if (first != null) {
          first.drop();
          countDown();
          if (first != fork) {
            // it was to be taken by a worker that ended when we held its place
            cancel();
          }
          throw e;
        }
      }
    }
  }

  private void startWorker(Fork<?> fork) {
    Worker worker = new Worker(this, fork);
    try {
      worker.thread = Threads.make(this, worker, fork);
      workers.add(worker);
      worker.thread.start();
    } catch (RuntimeException | Error e) {
      workers.forget(worker);
      if (fork != null) {
        countDown();
      }
      throw e;
    }
  }

  /**
   * Waits until all subtasks have ended, or, if {@code unlessCancelled}, the scope is cancelled.
   *
   * @throws InterruptedException if the owner is interrupted
   */
  void await(boolean unlessCancelled) throws InterruptedException {
    await(() -> pending() == 0 || unlessCancelled && isCancelled());
  }

  /**
   * Waits until something is so, first without parking. Who makes it so unparks the owner; a
   * cancel, and the end of the last subtask, do.
   *
   * @throws InterruptedException if the owner is interrupted, before or while it waits; not if it
   *     need not wait
   */
  void await(BooleanSupplier done) throws InterruptedException {
    if (Threads.yieldUntil(done)) {
      return;
    }
    OwnerPark park = new OwnerPark(this);
    ownerParks = true;
    try {
      while (!done.getAsBoolean()) {
        park.park();
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
    } finally {
      ownerParks = false;
    }
  }

  /**
   * Forgets what is not needed any more, now that all threads have ended: whoever still holds one
   * subtask does not hold all of them.
   */
  void release() {
    workers.clear();
    joiner = null;
    keepers.clear();
  }

  boolean hasQueue() {
    return queue != null;
  }

  /** Lets workers that wait for more to do end. */
  void endIdleWorkers() {
    if (queue != null) {
      queue.stopLingering();
    }
  }

  // ── any thread ─────────────────────────────────────────────────────────────────────────────

  void cancel() {
    cancel(YES);
  }

  /** The time is over, which cancels the scope only if there is still something to be done. */
  void expire() {
    expired = true;
    if (pending() != 0) {
      cancel(BY_TIMEOUT);
    }
  }

  /** The timeout was zero or less: nothing is to start. */
  void expireAtOnce() {
    expired = true;
    cancel(BY_TIMEOUT);
  }

  private void cancel(int how) {
    if (!CANCELLED.compareAndSet(this, NO, how)) {
      return;
    }
    workers.interruptAll();
    if (queue != null) {
      dropQueued();
      queue.stopLingering();
    }
    if (ownerParks) {
      LockSupport.unpark(owner);
    }
  }

  private void dropQueued() {
    for (Fork<?> fork = queue.poll(); fork != null; fork = queue.poll()) {
      fork.drop();
      countDown();
    }
  }

  /** A subtask has ended, or is never going to start: tells the owner if it was the last. */
  void countDown() {
    if (ENDED.incrementAndGet(this) == forked && ownerParks) {
      LockSupport.unpark(owner);
    }
  }

  void tellSink(Throwable failure) {
    Failures.tell(settings.failureSink, failure);
  }

  /** A joiner of ours is told of a subtask: the failures that it keeps are to be collected. */
  void keptBy(CollectingJoiner<?, ?, ?> keeper) {
    keepers.addIfAbsent(keeper);
  }

  /** A fork found no thread, and is none. */
  void forget(Fork<?> fork) {
    for (CollectingJoiner<?, ?, ?> keeper : keepers) {
      keeper.forget(fork);
    }
  }

  /** Takes over the failures that joiners of ours have kept, or that are the joiner's own. */
  void collectFailures() {
    Throwable ofJoiner = takeJoinerFailure();
    if (ofJoiner != null) {
      late.add(ofJoiner);
    }
    for (CollectingJoiner<?, ?, ?> keeper : keepers) {
      for (Throwable failure : keeper.takeFailures()) {
        late.add(failure);
      }
    }
  }

  /** Nobody is going to join or close this: all failures, also later ones, go to the sink. */
  void abandon(ScopeMisuseException leaked) {
    abandoned = true;
    collectFailures();
    late.reportAllTo(leaked);
    tellSink(leaked);
  }

  // ── the workers ────────────────────────────────────────────────────────────────────────────

  /** Runs what is in the queue, one after the other, until there is no more to be done. */
  void work(Worker worker) {
    boolean parks = !Threads.isVirtual(worker.thread);
    do {
      for (Fork<?> fork = queue.take(parks); fork != null; fork = queue.take(parks)) {
        // a task before may have left one, or a stranger; nobody of ours interrupts now
        Thread.interrupted();
        worker.execute(fork);
      }
      queue.leavePlace();
    } while (queue.hasMore() && queue.tryTakePlace());
  }

  /** A subtask has ended before the cancel. */
  @SuppressWarnings("unchecked")
  void completed(Fork<?> fork) {
    boolean done;
    try {
      done = joiner.onComplete((Fork<Object>) fork);
    } catch (Throwable e) {
      joinerFailed(e, fork.failure());
      done = true;
    }
    if (done) {
      cancel();
    }
    if (abandoned) {
      collectFailures();
    }
  }

  /** A subtask threw after the cancel, and not as an echo of it. */
  @SuppressWarnings("unchecked")
  void failedLate(Fork<?> fork, Throwable failure) {
    if (!takesLateFailures) {
      late.add(failure);
      return;
    }
    try {
      joiner.onLateFailure((Fork<Object>) fork, failure);
    } catch (Throwable e) {
      joinerFailed(e, failure);
    }
    if (abandoned) {
      collectFailures();
    }
  }

  /** A worker could not tell how a subtask ended. */
  void broke(Throwable thrown) {
    try {
      joinerFailed(thrown, null);
    } finally {
      cancel();
    }
  }

  private void joinerFailed(Throwable thrown, Throwable failure) {
    if (failure != null && !Worker.isFailureKept()) {
      late.add(failure);
    }
    synchronized (this) {
      if (joinerFailure == null) {
        joinerFailure = thrown;
        return;
      }
    }
    late.add(thrown);
  }
}
