package dev.selvage.scope;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.lang.reflect.Field;
import java.util.concurrent.Semaphore;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * In a scope with a limit of one, on platform threads, the only worker finds the queue empty, says
 * that it is idle and lingers; the owner queues a subtask and looks for an idle worker.
 */
@JCStressTest
@Outcome(id = "run", expect = ACCEPTABLE, desc = "the worker saw the subtask, or was woken")
@Outcome(id = "left behind", expect = FORBIDDEN, desc = "it sleeps, and a subtask waits")
@State
public class QueueAgainstIdleWorker {
  private volatile boolean workerSeeksMore;
  private volatile Thread thread;
  private Stage.Understudy made;

  private final Crew crew = Stage.crew(this::makeThread, settings -> settings.withLimit(1));
  private final Semaphore wakeUps =
      read(ForkQueue.class, "wakeUps", read(Crew.class, "queue", crew));

  private final Fork<?> second = new Fork<>(crew, 1, () -> null);

  public QueueAgainstIdleWorker() {
    crew.start(new Fork<>(crew, 0, this::firstBody));
  }

  private Thread makeThread(Runnable body) {
    made = new Stage.Understudy(body);
    return made;
  }

  private Object firstBody() {
    workerSeeksMore = true;
    Spin.briefly();
    return null;
  }

  @Actor
  public void owner(L_Result result) {
    Spin.until(() -> workerSeeksMore);
    crew.start(second);
    Spin.until(() -> crew.pending() == 0 || isAsleep());
    result.r1 = crew.pending() == 0 ? "run" : "left behind";
    crew.endIdleWorkers();
  }

  /** Whether the worker sleeps and nobody is going to wake it: only the owner would. */
  private boolean isAsleep() {
    return wakeUps.availablePermits() == 0
        && thread.getState() == Thread.State.WAITING
        && crew.pending() != 0;
  }

  @Actor
  public void worker() {
    thread = Thread.currentThread();
    made.run();
  }

  @SuppressWarnings("unchecked")
  private static <T> T read(Class<?> type, String field, Object from) {
    try {
      Field found = type.getDeclaredField(field);
      found.setAccessible(true);
      return (T) found.get(from);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " has no " + field, e);
    }
  }
}
