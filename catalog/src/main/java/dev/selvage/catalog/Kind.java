package dev.selvage.catalog;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a {@link Fact} says about its member, or about its type. */
public enum Kind {
  /** It keeps waiting when its caller is interrupted, so no cancellation ends the wait. */
  UNINTERRUPTIBLE_WAIT("uninterruptible-wait"),

  /**
   * It throws the exception that it is given, an {@link InterruptedException} too. Where it takes
   * classes, it does so only when the exception is an instance of one of them.
   */
  RETHROWS("rethrows"),

  /** It makes a thread, and leaves it to its caller to start it. */
  MAKES_THREAD("makes-thread"),

  /** It starts a thread that has no owner: nobody has to wait for it, or to end it. */
  STARTS_THREAD("starts-thread"),

  /** It takes over the thread that it is given, and sees to its start and its end. */
  OWNS_THREAD("owns-thread"),

  /** It makes an executor that has as many threads at a time as it has tasks. */
  UNBOUNDED_EXECUTOR("unbounded-executor"),

  /**
   * It makes an executor with as many threads as its argument says, or one where it has none, and
   * with nothing else to tell them from those of another executor.
   */
  LIMITS_THREADS("limits-threads"),

  /** It ends the process, and with it every thread. */
  EXITS_PROCESS("exits-process"),

  /** A type whose objects tell how a task ended, and that alone: its failure too. */
  TASK_HANDLE("task-handle", true),

  /** A type whose objects describe a task that does not run until somebody subscribes. */
  LAZY_PUBLISHER("lazy-publisher", true),

  /** An annotation on methods: their callers do not wait for them. */
  ASYNC_METHOD("async-method", true),

  /** It hands a task to another thread, and only the handle that it returns learns of a failure. */
  SUBMITS_TASK("submits-task"),

  /** It submits a task, and its receiver gives out the handle when the task is done. */
  QUEUES_HANDLE("queues-handle"),

  /** It starts the task that its receiver is; the receiver is the handle. */
  FORKS_ITSELF("forks-itself"),

  /** It hands a task to another thread and returns no handle; that thread sees a failure. */
  EXECUTES_TASK("executes-task"),

  /** It hands tasks to other threads, waits for their end, and throws a failure. */
  INVOKES_TASK("invokes-task"),

  /** It runs a task again and again, until the task fails for the first time. */
  REPEATS_TASK("repeats-task"),

  /** It sends something; only the handle that it returns learns that it did not arrive. */
  SENDS_MESSAGE("sends-message"),

  /** It submits a task whose failure reaches a handler or a log, whatever becomes of the handle. */
  REPORTS_FAILURE("reports-failure"),

  /**
   * It returns the handle of what follows on its receiver, or on its arguments where it is static;
   * a failure of the former is one of the latter.
   */
  ADDS_STAGE("adds-stage"),

  /**
   * It brings a failure of its receiver, or of its first argument where it is static, to code that
   * may answer for it.
   */
  OBSERVES_FAILURE("observes-failure"),

  /** It subscribes to a publisher, and gives it nobody to tell of a failure. */
  SUBSCRIBES("subscribes"),

  /** It waits for the end of the task whose handle its receiver is. */
  AWAITS_TASK("awaits-task"),

  /** It returns the handle of all tasks whose handles it is given, and ends when the last does. */
  GATHERS_ALL("gathers-all"),

  /** The same, and it ends with the first failure. */
  GATHERS_FAILING_FAST("gathers-failing-fast"),

  /** The same, and a failure is no failure of what it returns. */
  GATHERS_OUTCOMES("gathers-outcomes"),

  /** It returns a handle that ends with the first of the tasks whose handles it is given. */
  RACES_TASKS("races-tasks"),

  /**
   * It subscribes to a publisher for each item of its receiver, and leaves it to the library how
   * many of them at a time.
   */
  FANS_OUT("fans-out"),

  /** The same, and an argument says how many at a time. */
  FANS_OUT_TO("fans-out-to"),

  /** A type whose objects, or static methods, reach something outside of the process. */
  DOES_IO("does-io", true),

  /** It waits for as long as it takes; another method of the same name takes a timeout. */
  UNTIMED_WAIT("untimed-wait"),

  /** It ends the task whose handle its receiver is, or asks it to end. */
  CANCELS_TASK("cancels-task"),

  /** It asks or sets up the thread or timer that its receiver is, and does not end its life. */
  SETS_UP("sets-up"),

  /** It makes an executor, which its caller has to close. */
  MAKES_EXECUTOR("makes-executor"),

  /** It hands out an executor that belongs to the whole process, and that nobody closes. */
  SHARED_EXECUTOR("shared-executor"),

  /** It closes the executor that its receiver is. */
  CLOSES_EXECUTOR("closes-executor"),

  /** It asks the executor that its receiver is for its state, or waits for its end. */
  ASKS_EXECUTOR("asks-executor"),

  /** It hands out an executor that runs each task before its {@code execute} returns. */
  RUNS_IN_CALLER("runs-in-caller"),

  /** It makes an executor whose threads end by themselves when they have nothing to do. */
  IDLES_WITHOUT_THREADS("idles-without-threads"),

  /** It makes an executor whose threads are daemons: they do not keep the process from ending. */
  MAKES_DAEMONS("makes-daemons"),

  /** It returns an executor that closes the one in its first parameter when it is closed. */
  WRAPS_EXECUTOR("wraps-executor"),

  /** It uses the executor that it is given, and never closes it. */
  BORROWS_EXECUTOR("borrows-executor"),

  /**
   * It replaces a failure by a value, or by what its function returns. A function that never reads
   * the failure loses it.
   */
  REPLACES_FAILURE("replaces-failure"),

  /** It keeps its caller for a time that an argument says. */
  SLEEPS("sleeps"),

  /** It waits for another thread: for a result, a permit, an element, a signal, an end. */
  WAITS("waits"),

  /**
   * It waits for what the event loop of its own library has to do: on that loop it waits for ever,
   * or throws.
   */
  WAITS_FOR_LOOP("waits-for-loop"),

  /** It keeps a processor busy until something has changed. */
  SPINS("spins"),

  /** It waits for a file, a process, or the other end of a connection. */
  BLOCKING_IO("blocking-io"),

  /** The same, and it is mostly short: worth a note. */
  BRIEF_IO("brief-io"),

  /** A type whose methods, and those of its subtypes, wait for the other end of a connection. */
  BLOCKING_CLIENT("blocking-client", true),

  /** It returns at once, whatever a line with a wider pattern says of it. */
  NEVER_BLOCKS("never-blocks"),

  /** An event loop calls the methods that override it, and the functions that it stands for. */
  ON_LOOP("on-loop"),

  /** The same, where the channel or server is made with an executor that runs in its caller. */
  ON_LOOP_IF_DIRECT("on-loop-if-direct"),

  /** An annotation on methods that an event loop calls. */
  LOOP_METHOD("loop-method", true),

  /** An annotation on methods that an event loop calls if they return a publisher. */
  REACTIVE_METHOD("reactive-method", true),

  /** An event loop runs the functions that it is given. */
  CALLS_ON_LOOP("calls-on-loop"),

  /** A type whose objects run their tasks on an event loop. */
  LOOP_EXECUTOR("loop-executor", true),

  /** A thread that may wait runs the functions that it is given. */
  HANDS_OFF("hands-off"),

  /** Its caller's thread runs the functions that it is given, before it returns. */
  CALLS_HERE("calls-here"),

  /** The common pool runs the functions that it is given. */
  ON_COMMON_POOL("on-common-pool"),

  /** It makes a stream whose functions the common pool runs. */
  MAKES_PARALLEL("makes-parallel"),

  /** The functions that it is given run wherever what it is called on has its signals from. */
  OPERATOR("operator"),

  /** The functions that it is given run wherever somebody subscribes to what it returns. */
  ON_SUBSCRIBE("on-subscribe"),

  /** It makes a publisher of values that are there before anybody subscribes. */
  EAGER_SOURCE("eager-source"),

  /** A type whose signals come from an event loop, if nothing moves them. */
  LOOP_PUBLISHER("loop-publisher", true),

  /** It returns a publisher whose signals come from an event loop. */
  SIGNALS_ON_LOOP("signals-on-loop"),

  /** It returns a publisher that sends its signals from the thread that subscribes. */
  SIGNALS_HERE("signals-here"),

  /** It subscribes in a thread of the scheduler or executor that it is given. */
  MOVES_SUBSCRIPTION("moves-subscription"),

  /** What follows on it runs in a thread of the scheduler or executor that it is given. */
  MOVES_SIGNALS("moves-signals"),

  /** It returns a scheduler whose threads must not wait. */
  LOOP_SCHEDULER("loop-scheduler"),

  /** It returns a scheduler whose threads may wait. */
  BLOCKING_SCHEDULER("blocking-scheduler"),

  /** It returns a future that an event loop completes, and whose functions run there. */
  COMPLETES_ON_LOOP("completes-on-loop"),

  /** The same, where an executor says so: worth a note. */
  MAY_COMPLETE_ON_LOOP("may-complete-on-loop"),

  /** A type of futures that an event loop completes. */
  LOOP_FUTURE("loop-future", true),

  /** It tells whether its caller is on an event loop. */
  ASKS_FOR_LOOP("asks-for-loop"),

  /** It tells whether its caller may wait, or makes it a thread that may. */
  ALLOWS_BLOCKING("allows-blocking");

  /** What a call that blocks can be by its member, and what says that a call is none. */
  public static final Set<Kind> BLOCKING =
      Collections.unmodifiableSet(
          EnumSet.of(SLEEPS, WAITS, WAITS_FOR_LOOP, SPINS, BLOCKING_IO, BRIEF_IO, NEVER_BLOCKS));

  private final String word;
  private final boolean ofTypes;

  Kind(String word) {
    this(word, false);
  }

  Kind(String word, boolean ofTypes) {
    this.word = word;
    this.ofTypes = ofTypes;
  }

  /** Whether its facts are about types, not about members. */
  public boolean isOfTypes() {
    return ofTypes;
  }

  /** The word that stands for this kind in a catalog file. */
  public String word() {
    return word;
  }

  static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
