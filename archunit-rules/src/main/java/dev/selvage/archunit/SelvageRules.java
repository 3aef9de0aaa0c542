package dev.selvage.archunit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import dev.selvage.archunit.rules.BlockAnEventLoop;
import dev.selvage.archunit.rules.CallWhatBlocks;
import dev.selvage.archunit.rules.DropATask;
import dev.selvage.archunit.rules.KeepAnOpenExecutor;
import dev.selvage.archunit.rules.MakeAnUnboundedExecutor;
import dev.selvage.archunit.rules.StartATask;
import dev.selvage.archunit.rules.StartAThread;

/**
 * The rules, to stand in a field that {@code @ArchTest} marks:
 *
 * <pre>{@code
 * @ArchTest static final ArchRule threads = noUnscopedThreads("..infra..");
 * }</pre>
 *
 * <p>Packages are written as ArchUnit writes them: {@code shop.infra} is that package alone, {@code
 * ..infra..} every package with that part, and what lies below it. A rule that is given no class to
 * look at fails, as every rule of ArchUnit does unless it is told {@code allowEmptyShould(true)}.
 * Rules are immutable and safe for any thread; they may be frozen.
 */
public final class SelvageRules {
  private SelvageRules() {}

  /**
   * The rules that are right for any project, as one field:
   *
   * <pre>{@code
   * @ArchTest static final ArchTests threads = SelvageRules.all();
   * }</pre>
   *
   * <p>They are {@link #noEventLoopBlocks}, {@link #noNestedBlocking}, {@link #noFireAndForget},
   * {@link #noUnscopedThreads}, {@link #noUnboundedExecutors} and {@link #executorsAreClosed},
   * everywhere. Needs ArchUnit's support for JUnit 5 on the class path.
   */
  public static ArchTests all() {
    return ArchTests.in(AllRules.class);
  }

  /**
   * As {@link #all()}, each rule frozen: what is there today is written into ArchUnit's store, and
   * only what is new fails.
   */
  public static ArchTests allFrozen() {
    return ArchTests.in(AllRules.Frozen.class);
  }

  /**
   * No thread without an owner: outside of the packages given, nothing makes or starts a thread.
   *
   * <p>Left alone: a {@link java.util.concurrent.ThreadFactory}, whose executor owns the thread; a
   * thread class that calls its own superclass; a thread that is handed to a new owner, such as
   * {@link Runtime#addShutdownHook}.
   *
   * @param exceptIn the packages that may
   */
  public static ArchRule noUnscopedThreads(String... exceptIn) {
    return outside(exceptIn, new StartAThread())
        .because("nothing waits for such a thread, hears of its failure or ends it at shutdown");
  }

  /**
   * No executor without a bound: outside of the packages given, nothing makes an executor that
   * starts as many threads as it is given tasks.
   *
   * @param exceptIn the packages that may
   */
  public static ArchRule noUnboundedExecutors(String... exceptIn) {
    return outside(exceptIn, new MakeAnUnboundedExecutor())
        .because("a burst of tasks becomes a burst of threads, and nothing slows the sender down");
  }

  /**
   * No event loop blocks: whatever a handler, a callback or an operator that runs on one calls, in
   * any class that the rule is given, waits for nothing. Each violation has the way from the entry
   * to the call.
   *
   * <p>Left alone: code that a loop hands to another thread; methods that are {@code @Blocking};
   * methods that ask which thread they are on; calls of interfaces that have many implementations,
   * or are the JDK's.
   *
   * <p>Costs about as much as ArchUnit's own import of the same classes: their code is read once
   * more.
   */
  public static ArchRule noEventLoopBlocks() {
    return noClasses()
        .should(BlockAnEventLoop.byAnyCall())
        .because("everything else that the loop serves waits as well");
  }

  /**
   * No loop waits for itself: as {@link #noEventLoopBlocks}, for calls that wait for what only that
   * loop could do, such as {@code channel.write(msg).sync()} in a handler of Netty.
   */
  public static ArchRule noNestedBlocking() {
    return noClasses()
        .should(BlockAnEventLoop.byWaitingForIt())
        .because("the loop would have to go on for the wait to end");
  }

  /**
   * No task without a handle: nothing submits a task and throws away what tells of its failure.
   * Seen in the compiled code: a variable that nobody reads is not dropped.
   *
   * @param exceptIn the packages that may
   */
  public static ArchRule noFireAndForget(String... exceptIn) {
    return outside(exceptIn, new DropATask())
        .because("nobody learns of the failure of such a task");
  }

  /**
   * No task without a scope: outside of the packages given, nothing submits, executes, schedules or
   * starts a task by an executor or a thread. For code that has gone over to scopes.
   *
   * @param exceptIn the packages that may
   */
  public static ArchRule onlyScopesStartTasks(String... exceptIn) {
    return outside(exceptIn, new StartATask())
        .because("a task that a scope has forked ends before its owner does");
  }

  /**
   * No executor that nobody closes: a class that makes an executor and keeps it in a field closes
   * one somewhere. It is a question to the class alone; what {@code LeakedExecutor} knows of the
   * field itself, this rule does not.
   *
   * @param exceptIn the packages that may
   */
  public static ArchRule executorsAreClosed(String... exceptIn) {
    return outside(exceptIn, new KeepAnOpenExecutor())
        .because("its threads outlive the object, and may keep the process from ending");
  }

  /**
   * Sleeps are in these packages alone.
   *
   * @param packages those that may
   */
  public static ArchRule sleepOnlyIn(String... packages) {
    return outside(packages, CallWhatBlocks.bySleeping())
        .because("a sleep is a wait for nothing, and waits belong together");
  }

  /**
   * Calls that block are in these packages alone.
   *
   * @param packages those that may
   */
  public static ArchRule blockingOnlyIn(String... packages) {
    return outside(packages, CallWhatBlocks.byAnyCall())
        .because("code that blocks is easier to keep off the loops where it is in few places");
  }

  private static ArchRule outside(String[] packages, ArchCondition<JavaClass> condition) {
    return packages.length == 0
        ? noClasses().should(condition)
        : noClasses().that().resideOutsideOfPackages(packages).should(condition);
  }
}
