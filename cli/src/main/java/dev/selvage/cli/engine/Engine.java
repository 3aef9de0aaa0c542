package dev.selvage.cli.engine;

import com.sun.source.util.Plugin;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Checks what a {@link CheckRequest} asks for. Has no state. */
public final class Engine {

  /** javac goes down a tree by recursion; code that a program wrote can be very deep. */
  private static final long STACK_BYTES = 1L << 30;

  private static final ThreadFactory DEEP =
      check -> {
        Thread thread = new Thread(null, check, "selvage-javac", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
      };

  private static final String NEEDED = "com.sun.tools.javac.main";

  /**
   * Checks, on a thread of its own that has ended when this returns.
   *
   * @throws CheckException if the request cannot be served
   * @throws InterruptedException if the calling thread is interrupted; the thread of the check is
   *     interrupted too, and is a daemon, since javac itself does not ask for interruptions
   */
  public CheckResult check(CheckRequest request, Progress progress)
      throws CheckException, InterruptedException {
    requireOpenJavac();
    ExecutorService javac = Executors.newSingleThreadExecutor(DEEP);
    try {
      return javac.submit(() -> new CheckRun(request, progress).result()).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CheckException expected) {
        throw expected;
      }
      throw new CheckException("the check failed: " + e.getCause(), e.getCause());
    } finally {
      javac.shutdownNow();
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
