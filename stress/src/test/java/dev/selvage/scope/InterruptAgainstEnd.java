package dev.selvage.scope;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.function.UnaryOperator;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * A worker ends a subtask while somebody interrupts it. Once the worker has said so, the flag is
 * not set any more, nor will be: the next subtask must not find an interrupt that was not for it.
 */
@JCStressTest
@Outcome(id = "too late", expect = ACCEPTABLE, desc = "the subtask had ended")
@Outcome(id = "in time", expect = ACCEPTABLE, desc = "the subtask was interrupted, and nobody else")
@Outcome(id = "leaked", expect = FORBIDDEN, desc = "the next subtask would be interrupted")
@State
public class InterruptAgainstEnd {
  private static final Crew CREW = Stage.crew(Stage.Understudy::new, UnaryOperator.identity());

  private final Worker worker = new Worker(CREW, null);
  private volatile boolean running;
  private volatile boolean interruptReturned;
  private volatile boolean looked;
  private boolean delivered;

  @Actor
  public void worker(L_Result result) {
    worker.thread = Thread.currentThread();
    worker.begin();
    running = true;
    Spin.briefly();
    worker.end();
    Spin.until(() -> interruptReturned);
    boolean leaked = Thread.interrupted();
    result.r1 = leaked ? "leaked" : delivered ? "in time" : "too late";
    looked = true;
  }

  @Actor
  public void interrupter() {
    Spin.until(() -> running);
    delivered = worker.interrupt();
    interruptReturned = true;
    Spin.until(() -> looked);
  }
}
