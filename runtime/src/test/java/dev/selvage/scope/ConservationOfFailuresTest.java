package dev.selvage.scope;

import static dev.selvage.scope.ThreadKind.KINDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random trees of scopes, disturbed at random: no failure, thread, permit or flag is ever lost or
 * left. {@code -Ddev.selvage.scope.trees=100000} runs as many; {@code -Ddev.selvage.scope.seed=7}
 * draws the tree again that a failure message names.
 */
final class ConservationOfFailuresTest {
  private static final int TREES = Integer.getInteger("dev.selvage.scope.trees", 300);
  private static final long SEED = Long.getLong("dev.selvage.scope.seed", System.nanoTime());

  private static final int SIZE = 40;
  private static final int DISTURBANCES = 4;

  /** How long a disturbance waits for its step, in turns. */
  private static final int PATIENCE = 2_000;

  @ParameterizedTest
  @MethodSource(KINDS)
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void holdsInRandomTrees(ThreadKind kind) throws InterruptedException, IOException {
    for (long seed = SEED; seed < SEED + TREES; seed++) {
      List<String> broken = run(kind, new SplittableRandom(seed));

      assertThat(broken).as("-Ddev.selvage.scope.seed=%d, %s", seed, kind).isEmpty();
    }
  }

  private static List<String> run(ThreadKind kind, SplittableRandom random)
      throws InterruptedException, IOException {
    RandomPlan.Node plan = RandomPlan.draw(random, SIZE);
    TreeRun tree = new TreeRun(kind.factory());
    AtomicReference<Integer> interruptionsSeen = new AtomicReference<>();
    Thread owner =
        kind.make(
            () -> {
              boolean passedOn = tree.run(plan);
              boolean left = Thread.interrupted();
              interruptionsSeen.set((passedOn ? 1 : 0) + (left ? 1 : 0));
            });
    owner.start();
    int interruptions = disturb(tree, owner, random);
    owner.join();

    List<String> broken = new ArrayList<>(tree.broken());
    // an interrupt that comes when the owner has ended is seen by nobody
    if (interruptionsSeen.get() > interruptions) {
      broken.add("the owner has seen an interruption, and nobody interrupted it");
    }
    StringWriter dump = new StringWriter();
    Scopes.dump(dump);
    if (dump.toString().contains(TreeRun.NAME)) {
      broken.add("still open: " + dump);
    }
    return broken;
  }

  /** Cancels scopes and interrupts the root's owner at random steps, and cancels the root last. */
  private static int disturb(TreeRun tree, Thread owner, SplittableRandom random) {
    int interruptions = 0;
    int step = 0;
    for (int i = random.nextInt(DISTURBANCES); i > 0; i--) {
      step += random.nextInt(SIZE / 2);
      awaitStep(tree, step);
      int victim = random.nextInt(Math.max(1, tree.scopes().size()));
      if (random.nextInt(6) == 0 && interruptions == 0) {
        owner.interrupt();
        interruptions++;
      } else if (victim < tree.scopes().size()) {
        tree.scopes().get(victim).cancel();
      }
    }
    awaitStep(tree, Integer.MAX_VALUE);
    while (tree.scopes().isEmpty()) {
      Thread.yield();
    }
    // only the root: whatever is below must hear of it
    tree.scopes().get(0).cancel();
    return interruptions;
  }

  private static void awaitStep(TreeRun tree, int step) {
    for (int turn = 0; tree.steps() < step && turn < PATIENCE; turn++) {
      Thread.yield();
    }
  }
}
