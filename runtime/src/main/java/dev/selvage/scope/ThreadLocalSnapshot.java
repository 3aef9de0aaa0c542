package dev.selvage.scope;

import java.util.concurrent.Callable;

/** The value that a ThreadLocal has in the thread that makes this. */
final class ThreadLocalSnapshot<V> implements ContextCarrier.Snapshot {
  private final ThreadLocal<V> threadLocal;
  private final V value;

  ThreadLocalSnapshot(ThreadLocal<V> threadLocal) {
    this.threadLocal = threadLocal;
    this.value = threadLocal.get();
  }

  @Override
  public <T> T call(Callable<T> body) throws Exception {
    V before = threadLocal.get();
    threadLocal.set(value);
    try {
      return body.call();
    } finally {
      if (before == null) {
        threadLocal.remove();
      } else {
        threadLocal.set(before);
      }
    }
  }
}
