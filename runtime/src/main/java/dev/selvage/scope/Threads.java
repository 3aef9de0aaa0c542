package dev.selvage.scope;

import java.lang.reflect.Method;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;

/**
 * The threads of scopes: virtual ones where the JDK has them for good: looked up once, and only
 * from 21 on, because 19 and 20 have them as a preview.
 */
final class Threads {
  /** Together they take about as long as to park and to be unparked. */
  private static final int YIELDS = 50;

  /** Makes virtual threads; null where there are none. */
  private static final ThreadFactory VIRTUAL;

  /** Thread.isVirtual; null where there are none. */
  private static final Method IS_VIRTUAL;

  static {
    ThreadFactory factory = null;
    Method isVirtual = null;
    if (Runtime.version().feature() >= 21) {
      try {
        isVirtual = Thread.class.getMethod("isVirtual");
        Class<?> type = Class.forName("java.lang.Thread$Builder");
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        factory = (ThreadFactory) type.getMethod("factory").invoke(builder);
      } catch (ReflectiveOperationException e) {
        // daemons serve as well
      }
    }
    VIRTUAL = factory;
    IS_VIRTUAL = isVirtual;
  }

  private Threads() {}

  /** Whether this JDK has virtual threads. */
  static boolean haveVirtual() {
    return VIRTUAL != null;
  }

  static boolean isVirtual(Thread thread) {
    try {
      return haveVirtual() && (boolean) IS_VIRTUAL.invoke(thread);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
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

  /** A virtual thread, or a daemon where there are none. */
  static Thread unnamed(Runnable body) {
    if (haveVirtual()) {
      return VIRTUAL.newThread(body);
    }
    Thread thread = new Thread(body);
    thread.setDaemon(true);
    return thread;
  }

  /** A thread of a scope, not started; made by the owner, so that it inherits from it. */
  static Thread make(Crew crew, Worker worker, Fork<?> fork) {
    Thread made = made(crew.settings, worker);
    if (fork != null) {
      rename(crew.settings, made, fork.index);
    }
    return made;
  }

  /** A thread as configured, not started. */
  static Thread made(Settings settings, Runnable body) {
    ThreadFactory factory = settings.threadFactory;
    Thread made = factory == null ? unnamed(body) : factory.newThread(body);
    if (made == null) {
      throw new RejectedExecutionException("the thread factory returned no thread");
    }
    return made;
  }

  /** Names a thread that we made, where there is a name. */
  static void rename(Settings settings, Thread thread, int number) {
    if (settings.name != null && settings.threadFactory == null) {
      thread.setName(settings.name + "/" + number);
    }
  }
}
