package dev.selvage.scope;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * The threads of scopes: virtual ones where the JDK has them for good: looked up once, and only
 * from 21 on, because 19 and 20 have them as a preview.
 */
final class Threads {
  private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

  /** Together they take about as long as to park and to be unparked. */
  private static final int YIELDS = 50;

  private static final ThreadFactory VIRTUAL = virtualFactory();
  private static final MethodHandle IS_VIRTUAL = VIRTUAL == null ? null : isVirtualHandle();

  private Threads() {}

  /** Makes virtual threads, or daemons where there are none. */
  static ThreadFactory factory() {
    return VIRTUAL != null ? VIRTUAL : Threads::daemon;
  }

  /** The same, with names that begin with {@code prefix} and are numbered. */
  static ThreadFactory named(String prefix) {
    AtomicInteger made = new AtomicInteger();
    return body -> {
      Thread thread = factory().newThread(body);
      thread.setName(prefix + made.getAndIncrement());
      return thread;
    };
  }

  /** Whether this JDK has virtual threads. */
  static boolean haveVirtual() {
    return VIRTUAL != null;
  }

  static boolean isVirtual(Thread thread) {
    try {
      return IS_VIRTUAL != null && (boolean) IS_VIRTUAL.invokeExact(thread);
    } catch (Throwable e) {
      throw new AssertionError("Thread.isVirtual threw", e);
    }
  }

  /**
   * Lets others run until something is so, or as long as it would take to park for it: who waits
   * that long before it parks pays at most twice what the better of both would have cost (Karlin,
   * Manasse, McGeoch and Owicki, "Competitive randomized algorithms for non-uniform problems",
   * 1990).
   *
   * @return whether it is so
   */
  static boolean yieldUntil(BooleanSupplier done) {
    for (int i = 0; i < YIELDS; i++) {
      if (done.getAsBoolean()) {
        return true;
      }
      Thread.yield();
    }
    return done.getAsBoolean();
  }

  /** A thread of a scope, not started; made by the owner, so that it inherits from it. */
  static Thread make(Crew crew, Worker worker, Fork<?> fork) {
    ThreadFactory factory = crew.settings.threadFactory;
    if (factory == null) {
      Thread made = factory().newThread(worker);
      if (fork != null) {
        rename(crew, made, fork);
      }
      return made;
    }
    return made(factory, worker, crew.name());
  }

  /** What a factory makes for whoever has that name. */
  static Thread made(ThreadFactory factory, Runnable body, String name) {
    Thread made = factory.newThread(body);
    if (made == null) {
      throw new RejectedExecutionException("the thread factory of " + name + " returned no thread");
    }
    return made;
  }

  /** Names a thread that we made after its subtask, where the scope has a name. */
  static void rename(Crew crew, Thread thread, Fork<?> fork) {
    if (crew.settings.name != null && crew.settings.threadFactory == null) {
      thread.setName(crew.settings.name + "/" + fork.index);
    }
  }

  private static Thread daemon(Runnable body) {
    Thread thread = new Thread(body);
    thread.setDaemon(true);
    return thread;
  }

  private static ThreadFactory virtualFactory() {
    if (Runtime.version().feature() < FIRST_WITH_VIRTUAL_THREADS) {
      return null;
    }
    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    try {
      Class<?> builder = Class.forName("java.lang.Thread$Builder");
      Class<?> virtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
      MethodHandle ofVirtual =
          lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(virtual));
      MethodHandle factory =
          lookup.findVirtual(builder, "factory", MethodType.methodType(ThreadFactory.class));
      return (ThreadFactory) factory.invoke(ofVirtual.invoke());
    } catch (Throwable e) {
      return null;
    }
  }

  private static MethodHandle isVirtualHandle() {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("virtual threads without Thread.isVirtual", e);
    }
  }
}
