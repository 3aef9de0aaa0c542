package dev.selvage.scope;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ThreadFactory;

/**
 * Virtual threads where the JDK has them for good: looked up once, and only from 21 on, because 19
 * and 20 have them as a preview.
 */
final class Threads {
  private static final int FIRST_WITH_VIRTUAL_THREADS = 21;
  private static final ThreadFactory VIRTUAL = virtualFactory();
  private static final MethodHandle IS_VIRTUAL = VIRTUAL == null ? null : isVirtualHandle();

  private Threads() {}

  /** Makes virtual threads, or daemons where there are none. */
  static ThreadFactory factory() {
    return VIRTUAL != null ? VIRTUAL : Threads::daemon;
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
