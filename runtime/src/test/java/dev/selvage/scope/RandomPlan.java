package dev.selvage.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What a random tree of scopes is going to do; the same seed gives the same plan. */
sealed interface RandomPlan {

  /** No tree is deeper. */
  int DEPTH = 4;

  /** No scope has more subtasks. */
  int FAN_OUT = 8;

  /** How many limiters the scopes of a tree share: the first has one permit, the second two. */
  int LIMITERS = 2;

  /** What a subtask without a scope does. */
  enum Act {
    RETURN,
    THROW_CHECKED,
    THROW_RUNTIME,
    THROW_ERROR,
    /** Of an exception that takes no suppressed ones. */
    THROW_MUTE,
    /** Of one instance that several subtasks throw. */
    THROW_SHARED,
    /** Passes on the interruption that it has waited for. */
    WAIT,
    WAIT_THEN_THROW,
    /** Passes on the interruption with a failure suppressed in it. */
    WAIT_THEN_SUPPRESS,
    /** Goes on for a while after the interruption. */
    IGNORE_THEN_RETURN,
    IGNORE_THEN_THROW,
    CANCEL,
    CANCEL_THEN_THROW,
    /** Ends with a scope that is still open, in which a subtask fails. */
    LEAK,
    LEAK_THEN_THROW
  }

  /** What ends a scope, and what becomes of the failures. */
  enum JoinerKind {
    AWAIT_ALL,
    ALL,
    ALL_WITHOUT_CAUSE,
    ALL_MUTE,
    ALL_RAW,
    ANY,
    UNTIL_FIRST_FAILURE,
    UNTIL_NEVER,
    UNTIL_THROWS,
    GROUP_ALL,
    GROUP_AWAIT_ALL,
    GROUP_EVERY,
    SETTLE,
    GROUP_FIRST,
    GROUP_FIRST_TWO
  }

  /** How the owner of a scope leaves it. */
  enum Ending {
    JOIN,
    /** Keeps what join threw, and goes on. */
    CATCH,
    CANCEL_THEN_JOIN,
    THROW_AFTER_JOIN,
    THROW_BEFORE_JOIN,
    CLOSE_WITHOUT_JOIN
  }

  /** When a scope's time is over. */
  enum Time {
    NEVER,
    /** Some time while it is at work, or after it. */
    SOON,
    AT_ONCE
  }

  /** A subtask without a scope. */
  record Leaf(Act act) implements RandomPlan {}

  /**
   * A scope.
   *
   * @param limit 0 for none
   * @param limiter which one it shares; -1 for none
   */
  record Node(
      JoinerKind joiner,
      Ending ending,
      Time time,
      int limit,
      int limiter,
      List<RandomPlan> subtasks)
      implements RandomPlan {}

  /**
   * A tree.
   *
   * @param size about how many subtasks it is to have
   */
  static Node draw(SplittableRandom random, int size) {
    return node(random, 1, new int[] {size});
  }

  private static Node node(SplittableRandom random, int depth, int[] left) {
    List<RandomPlan> subtasks = new ArrayList<>();
    for (int count = random.nextInt(FAN_OUT + 1); count > 0 && left[0] > 0; count--) {
      left[0]--;
      boolean inner = depth < DEPTH && random.nextInt(3) == 0;
      subtasks.add(inner ? node(random, depth + 1, left) : new Leaf(one(random, Act.values())));
    }
    int bound = random.nextInt(3);
    return new Node(
        one(random, JoinerKind.values()),
        random.nextBoolean() ? Ending.JOIN : one(random, Ending.values()),
        random.nextInt(3) == 0 ? one(random, Time.values()) : Time.NEVER,
        bound == 1 ? 1 + random.nextInt(4) : 0,
        bound == 2 ? random.nextInt(LIMITERS) : -1,
        subtasks);
  }

  private static <T> T one(SplittableRandom random, T[] of) {
    return of[random.nextInt(of.length)];
  }
}
