package dev.selvage.scope;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * In a scope with a limit of one, the only worker finds the queue empty and leaves its place; the
 * owner queues a subtask and asks for a place. One of the two has to see the other. Nobody lingers
 * here, as on virtual threads.
 */
@JCStressTest
@Outcome(id = "same worker", expect = ACCEPTABLE, desc = "the worker saw the subtask")
@Outcome(id = "new worker", expect = ACCEPTABLE, desc = "the owner saw the free place")
@Outcome(id = "left behind", expect = FORBIDDEN, desc = "neither saw the other: join() would hang")
@State
public class QueueAgainstLastWorker {
  private final AtomicInteger ran = new AtomicInteger();
  private volatile boolean workerEnds;
  private Stage.Understudy last;

  private final Crew crew = Stage.crew(this::makeThread, settings -> settings.withLimit(1));
  private final Stage.Understudy worker;

  private final Fork<?> second = new Fork<>(crew, 1, ran::incrementAndGet);

  public QueueAgainstLastWorker() {
    crew.start(new Fork<>(crew, 0, this::firstBody));
    crew.endIdleWorkers();
    worker = last;
  }

  private Thread makeThread(Runnable body) {
    last = new Stage.Understudy(body);
    return last;
  }

  private Object firstBody() {
    workerEnds = true;
    Spin.briefly();
    return null;
  }

  @Actor
  public void owner() {
    Spin.until(() -> workerEnds);
    crew.start(second);
  }

  @Actor
  public void worker() {
    worker.run();
  }

  @Arbiter
  public void look(L_Result result) {
    int before = ran.get();
    if (last != worker) {
      last.run();
    }
    if (ran.get() != 1) {
      result.r1 = ran.get() == 0 ? "left behind" : "run twice";
    } else {
      result.r1 = before == 1 ? "same worker" : "new worker";
    }
  }
}
