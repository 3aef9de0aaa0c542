package dev.selvage.scope;

/**
 * How to break what a race is about: what to replace in the source of the runtime, such that the
 * race, which finds nothing there, must find something here. Else it could not have found anything.
 * No control touches what the race of another one is about, so that one build has them all.
 */
enum Control {
  /** The worker's word that it runs may still be on its way when it asks for the cancel. */
  BEGIN_WITHOUT_FENCE(
      ForkAgainstCancel.class,
      "Worker.java",
      "    state = RUNNING;\n",
      "    STATE.lazySet(this, RUNNING);\n"),

  /** The worker does not wait for who is about to interrupt it. */
  END_WITHOUT_HAND_SHAKE(
      InterruptAgainstEnd.class,
      "Worker.java",
      "while (state == INTERRUPTING) {",
      "while (state == INTERRUPTING && false) {"),

  /** The worker leaves its place and goes. */
  LEAVE_WITHOUT_SECOND_LOOK(
      QueueAgainstLastWorker.class,
      "Crew.java",
      "while (queue.hasMore() && queue.tryTakePlace());",
      "while (false);"),

  /** The worker says that it is idle and sleeps. */
  LINGER_WITHOUT_SECOND_LOOK(
      QueueAgainstIdleWorker.class,
      "ForkQueue.java",
      "      idle.release();\n      first = poll();\n",
      "      idle.release();\n");

  final Class<?> race;
  final String file;
  private final String original;
  private final String broken;

  Control(Class<?> race, String file, String original, String broken) {
    this.race = race;
    this.file = file;
    this.original = original;
    this.broken = broken;
  }

  /**
   * The broken form of a source.
   *
   * @throws IllegalStateException if it does not have, once, what is to be broken: the control then
   *     has to follow the source
   */
  String applyTo(String source) {
    int at = source.indexOf(original);
    if (at < 0 || source.indexOf(original, at + 1) >= 0) {
      throw new IllegalStateException(
          "%s does not have, once, what %s replaces: %s".formatted(file, this, original));
    }
    return source.replace(original, broken);
  }
}
