package dev.selvage.cli.engine;

import com.sun.source.util.Plugin;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Checks what a {@link CheckRequest} asks for. Has no state. */
public final class Engine {

  /** javac goes down a tree by recursion; code that a program wrote can be very deep. */
  private static final long STACK_BYTES = 1L << 30;

  private static final String NEEDED = "com.sun.tools.javac.main";

  /**
   * Checks, on a thread of its own that has ended when this returns.
   *
   * @throws CheckException if the request cannot be served
   * @throws InterruptedException if the calling thread is interrupted; the check goes on in vain
   */
  public CheckResult check(CheckRequest request, Progress progress)
      throws CheckException, InterruptedException {
    requireOpenJavac();
    FutureTask<CheckResult> check =
        new FutureTask<>(() -> new CheckRun(request, progress).result());
    Thread thread = new Thread(null, check, "selvage-javac", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return check.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CheckException expected) {
        throw expected;
      }
      throw new CheckException("the check failed: " + e.getCause(), e.getCause());
    }
  }

  private static void requireOpenJavac() throws CheckException {
    Module javac = Plugin.class.getModule();
    if (!javac.isExported(NEEDED, Engine.class.getModule())) {
      throw new CheckException(
          "this JVM keeps javac's packages closed: start Selvage with java -jar selvage-cli.jar, or"
              + " with the flags of .mvn/jvm.config");
    }
  }
}
