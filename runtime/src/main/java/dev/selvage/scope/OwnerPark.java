package dev.selvage.scope;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;

/**
 * How an owner parks: in a pool of ForkJoin workers such that the pool can replace it meanwhile,
 * and with reports of stragglers once the scope is cancelled, if it is to make them.
 */
final class OwnerPark implements ForkJoinPool.ManagedBlocker {
  private final Crew crew;
  private final Duration pause;
  private long cancelSeenAt;
  private long nextReportAt;

  OwnerPark(Crew crew) {
    this.crew = crew;
    this.pause = crew.settings.reportStragglersAfter;
  }

  /** Parks once; may return for no reason. */
  void park() throws InterruptedException {
    try {
      ForkJoinPool.managedBlock(this);
    } catch (RejectedExecutionException e) {
      // the pool may have no thread more: better wait than go on while subtasks run
      block();
    }
  }

  @Override
  public boolean block() {
    if (pause == null || !crew.isCancelled()) {
      LockSupport.park(crew);
      return true;
    }
    long now = System.nanoTime();
    if (cancelSeenAt == 0) {
      cancelSeenAt = now;
      nextReportAt = now + Deadline.nanos(pause);
    }
    LockSupport.parkNanos(crew, nextReportAt - now);
    now = System.nanoTime();
    if (now - nextReportAt >= 0 && crew.pending() != 0) {
      nextReportAt = now + Deadline.nanos(pause);
      List<Thread> stragglers = new ArrayList<>();
      for (Worker worker : crew.workers().running()) {
        stragglers.add(worker.thread);
      }
      StragglerReport.send(crew.settings, crew.name(), now - cancelSeenAt, stragglers);
    }
    return true;
  }

  /** Always false: only the owner knows what it waits for. */
  @Override
  public boolean isReleasable() {
    return false;
  }
}
