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
 * The owner links a worker, which says that it runs and asks whether it is cancelled; somebody
 * cancels, and walks the workers. The body stays until the cancel has returned: it must have been
 * interrupted by then, for nobody else is going to.
 */
@JCStressTest
@Outcome(id = "not run", expect = ACCEPTABLE, desc = "the worker saw the cancel")
@Outcome(id = "interrupted", expect = ACCEPTABLE, desc = "the cancel saw the worker")
@Outcome(id = "missed", expect = FORBIDDEN, desc = "neither saw the other: close() would hang")
@State
public class ForkAgainstCancel {
  private volatile boolean forking;
  private volatile boolean cancelReturned;
  private volatile boolean forkReturned;
  private Stage.Understudy thread;
  private String outcome = "not run";

  private final Crew crew = Stage.crew(this::makeThread, UnaryOperator.identity());
  private final Fork<?> fork = new Fork<>(crew, 0, this::body);

  private Thread makeThread(Runnable worker) {
    thread =
        new Stage.Understudy(worker) {
          @Override
          public void start() {
            run();
          }
        };
    forking = true;
    Spin.briefly();
    return thread;
  }

  private Object body() {
    Spin.until(() -> cancelReturned);
    outcome = thread.wasInterrupted ? "interrupted" : "missed";
    return null;
  }

  @Actor
  public void owner(L_Result result) {
    crew.start(fork);
    forkReturned = true;
    result.r1 = outcome;
  }

  @Actor
  public void canceller() {
    Spin.until(() -> forking);
    crew.cancel();
    cancelReturned = true;
    Spin.until(() -> forkReturned);
  }
}
