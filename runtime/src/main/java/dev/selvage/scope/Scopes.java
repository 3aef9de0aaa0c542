package dev.selvage.scope;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is open: for diagnosis, and for those who want to know how much time is left. */
public final class Scopes {
  /** The crews of all scopes that are open in this JVM. */
  private static final Set<Crew> OPEN = ConcurrentHashMap.newKeySet();

  private Scopes() {}

  static void opened(Crew crew) {
    OPEN.add(crew);
  }

  static void closed(Crew crew) {
    OPEN.remove(crew);
  }

  /**
   * How long until the timeout of the innermost scope around the caller, or of one around that,
   * expires: the first of them. Empty if none has one. Zero if it has expired.
   */
  public static Optional<Duration> remaining() {
    Frame frame = Frame.currentOrNull();
    long nanos = frame == null ? Long.MAX_VALUE : Deadline.nanosLeft(frame.surroundings());
    return nanos == Long.MAX_VALUE ? Optional.empty() : Optional.of(Duration.ofNanos(nanos));
  }

  /**
   * Writes all scopes of this JVM that are open, as a tree: name, owner, age, how many subtasks
   * have not ended, and for each that runs its thread and where it is. A thread dump does not show
   * who belongs to whom.
   *
   * <p>Safe for any thread; what it shows may have changed meanwhile. It looks at the stack of each
   * thread, so it is not for every second.
   *
   * @throws IOException if {@code out} does
   */
  public static void dump(Appendable out) throws IOException {
    Set<Crew> open = new HashSet<>(OPEN);
    Map<Crew, List<Crew>> inside = new HashMap<>();
    for (Crew crew : open) {
      Crew around = open.contains(crew.parent) ? crew.parent : null;
      inside.computeIfAbsent(around, key -> new ArrayList<>()).add(crew);
    }
    dump(null, inside, "", out);
  }

  private static void dump(Crew around, Map<Crew, List<Crew>> inside, String indent, Appendable out)
      throws IOException {
    List<Crew> crews = inside.get(around);
    if (crews == null) {
      return;
    }
    crews.sort((a, b) -> Long.compare(a.openedAt, b.openedAt));
    for (Crew crew : crews) {
      out.append(
          "%sscope %s, owner %s (%s), open for %d ms, %d pending%s\n"
              .formatted(
                  indent,
                  crew.name(),
                  crew.owner.getName(),
                  crew.owner.getState(),
                  (System.nanoTime() - crew.openedAt) / 1_000_000,
                  crew.pending(),
                  crew.isTimedOut() ? ", timed out" : crew.isCancelled() ? ", cancelled" : ""));
      for (Worker worker : crew.workers().running()) {
        Fork<?> subtask = worker.running();
        if (subtask != null) {
          Thread thread = worker.thread;
          out.append(
              indent
                  + "  subtask %d, %s (%s)".formatted(subtask.index, thread, thread.getState())
                  + where(thread, "\n" + indent + "    at ")
                  + "\n");
        }
      }
      dump(crew, inside, indent + "  ", out);
    }
  }

  /**
   * Where a thread is: a few frames from the last one of the user on, and the call that this made,
   * for most threads are deep in how the JDK or we wait. Each has {@code lead} before it.
   */
  static String where(Thread thread, String lead) {
    StackTraceElement[] stack = thread.getStackTrace();
    int users = 0;
    while (users < stack.length && isJdkOrOurs(stack[users])) {
      users++;
    }
    int first = users == 0 || users == stack.length ? 0 : users - 1;
    StringBuilder text = new StringBuilder();
    for (int i = first; i < stack.length && i < first + 5; i++) {
      text.append(lead).append(stack[i]);
    }
    return text.toString();
  }

  private static boolean isJdkOrOurs(StackTraceElement frame) {
    String module = frame.getModuleName();
    return module != null && (module.startsWith("java.") || module.startsWith("jdk."))
        || frame.getClassName().startsWith("dev.selvage.scope.");
  }
}
