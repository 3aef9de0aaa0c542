package dev.selvage.scope;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is open: for diagnosis, and for those who want to know how much time is left. */
public final class Scopes {
  private static final int FRAMES = 5;

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
    Set<Crew> open = Set.copyOf(OPEN);
    Map<Crew, List<Crew>> inside = new HashMap<>();
    for (Crew crew : open) {
      Crew around = crew.parent != null && open.contains(crew.parent) ? crew.parent : null;
      inside.computeIfAbsent(around, key -> new ArrayList<>()).add(crew);
    }
    for (List<Crew> siblings : inside.values()) {
      siblings.sort(Comparator.comparingLong((Crew crew) -> crew.openedAt));
    }
    dump(null, inside, "", out);
  }

  private static void dump(Crew around, Map<Crew, List<Crew>> inside, String indent, Appendable out)
      throws IOException {
    for (Crew crew : inside.getOrDefault(around, List.of())) {
      out.append(indent).append(head(crew)).append('\n');
      for (Worker worker : crew.workers().running()) {
        Fork<?> subtask = worker.running();
        if (subtask != null) {
          dump(subtask, worker.thread, indent + "  ", out);
        }
      }
      dump(crew, inside, indent + "  ", out);
    }
  }

  private static String head(Crew crew) {
    return "scope %s, owner %s (%s), open for %d ms, %d pending%s"
        .formatted(
            crew.name(),
            crew.owner.getName(),
            crew.owner.getState(),
            Duration.ofNanos(System.nanoTime() - crew.openedAt).toMillis(),
            crew.pending(),
            crew.isTimedOut() ? ", timed out" : crew.isCancelled() ? ", cancelled" : "");
  }

  private static void dump(Fork<?> subtask, Thread thread, String indent, Appendable out)
      throws IOException {
    out.append(indent)
        .append("subtask %d, %s (%s)%n".formatted(subtask.index, thread, thread.getState()));
    for (StackTraceElement frame : where(thread)) {
      out.append(indent).append("  at ").append(frame.toString()).append('\n');
    }
  }

  /**
   * Where a thread is: a few frames from the last one of the user on, and the call that this made,
   * for most threads are deep in how the JDK or we wait.
   */
  static List<StackTraceElement> where(Thread thread) {
    List<StackTraceElement> stack = List.of(thread.getStackTrace());
    int users = 0;
    while (users < stack.size() && isJdkOrOurs(stack.get(users))) {
      users++;
    }
    int first = users == stack.size() ? 0 : Math.max(0, users - 1);
    return stack.subList(first, Math.min(first + FRAMES, stack.size()));
  }

  private static boolean isJdkOrOurs(StackTraceElement frame) {
    String module = frame.getModuleName();
    return module != null && (module.startsWith("java.") || module.startsWith("jdk."))
        || frame.getClassName().startsWith("dev.selvage.scope.");
  }
}
