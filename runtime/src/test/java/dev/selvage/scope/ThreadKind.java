package dev.selvage.scope;

import dev.selvage.scope.StructuredTaskScope.Configuration;
import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.function.UnaryOperator;
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
      return Threads.unnamed(body);
    }
  };

  /** The source of all kinds, for parameterised tests. */
  static final String KINDS = "dev.selvage.scope.ThreadKind#kinds";

  /** A thread that is not started. */
  abstract Thread make(Runnable body);

  ThreadFactory factory() {
    return this::make;
  }

  /** The same, which tells what it has made. */
  ThreadFactory factory(Collection<? super WeakReference<Thread>> made) {
    return body -> {
      Thread thread = make(body);
      made.add(new WeakReference<>(thread));
      return thread;
    };
  }

  /** The configuration of a scope whose subtasks run in threads of a kind. */
  static UnaryOperator<Configuration> on(ThreadKind kind) {
    return config -> config.withThreadFactory(kind.factory());
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

  /** For parameterised tests, by the name {@link #KINDS}. */
  static Stream<ThreadKind> kinds() {
    return all().stream();
  }
}
