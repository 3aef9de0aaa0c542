package dev.selvage.scope;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;

/** The kinds of threads that owners and subtasks may be, as far as this JDK has them. */
enum ThreadKind {
  PLATFORM {
    @Override
    Thread make(Runnable body) {
      Thread thread = new Thread(body);
      thread.setDaemon(true);
      return thread;
    }
  },
  VIRTUAL {
    @Override
    Thread make(Runnable body) {
      return Threads.factory().newThread(body);
    }
  };

  /** A thread that is not started. */
  abstract Thread make(Runnable body);

  ThreadFactory factory() {
    return this::make;
  }

  /** A body that may throw. */
  interface Body {
    void run() throws Exception;
  }

  /** Runs a body in a thread of this kind, and throws what it throws. */
  void run(Body body) throws Exception {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              body.run();
              return null;
            });
    make(task).start();
    try {
      task.get();
    } catch (ExecutionException e) {
      throw new AssertionError("in a thread of kind " + this, e.getCause());
    }
  }

  static List<ThreadKind> all() {
    return Threads.haveVirtual() ? List.of(values()) : List.of(PLATFORM);
  }

  /** For parameterised tests. */
  static Stream<ThreadKind> kinds() {
    return all().stream();
  }
}
