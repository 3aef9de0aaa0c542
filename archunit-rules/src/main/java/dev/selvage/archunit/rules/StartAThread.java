package dev.selvage.archunit.rules;

import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnitReference;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import dev.selvage.catalog.Kind;
import java.util.List;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.ThreadFactory;

/**
 * Calls that make or start a thread.
 *
 * <p>Where one method makes a thread and starts it, the start is what counts: one defect, one
 * violation. Making a thread inside a lambda, by {@code Thread::new}, or in a method that takes a
 * Runnable and returns the thread is left alone, since that is how a {@link ThreadFactory} is
 * written most often; if it is none, somebody calls {@code start}.
 */
public final class StartAThread extends ArchCondition<JavaClass> {
  /** What ArchUnit has not taken for a lambda, because Eclipse's compiler names them so. */
  private static final String LAMBDA = "lambda$";

  private static final String INSTEAD =
      "give the task to an executor or a scope that its owner closes";

  public StartAThread() {
    super("start a thread without an owner");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    type.getCodeUnitAccessesFromSelf().stream()
        .collect(groupingBy(JavaCodeUnitAccess::getOrigin))
        .forEach((origin, accesses) -> check(origin, accesses, events));
  }

  private static void check(
      JavaCodeUnit origin, List<JavaCodeUnitAccess<?>> accesses, ConditionEvents events) {
    boolean makingCounts =
        !isThreadFactory(origin.getOwner())
            && !hasShapeOfFactory(origin)
            && accesses.stream().noneMatch(StartAThread::settles);
    for (JavaCodeUnitAccess<?> access : accesses) {
      if (isOwnSuperclass(access)) {
        continue;
      }
      forbid(Kind.STARTS_THREAD, access, events);
      if (makingCounts && !mayStandForAFactory(access)) {
        forbid(Kind.MAKES_THREAD, access, events);
      }
    }
  }

  /** Whether what becomes of a thread is seen in this call. */
  private static boolean settles(JavaCodeUnitAccess<?> access) {
    return KnownCalls.is(Kind.STARTS_THREAD, access) || KnownCalls.is(Kind.OWNS_THREAD, access);
  }

  private static void forbid(Kind kind, JavaCodeUnitAccess<?> access, ConditionEvents events) {
    KnownCalls.fact(kind, access)
        .ifPresent(fact -> events.add(KnownCalls.event(access, fact, "UnscopedTask", INSTEAD)));
  }

  private static boolean isThreadFactory(JavaClass type) {
    return type.isAssignableTo(ThreadFactory.class)
        || type.isAssignableTo(ForkJoinWorkerThreadFactory.class);
  }

  /**
   * {@code Thread deepThread(Runnable)}, which stands for a factory as {@code Pool::deepThread}.
   */
  private static boolean hasShapeOfFactory(JavaCodeUnit method) {
    return method.getRawReturnType().isAssignableTo(Thread.class)
        && method.getRawParameterTypes().size() == 1
        && method.getRawParameterTypes().get(0).isEquivalentTo(Runnable.class);
  }

  /** {@code super(..)} and {@code super.start()} in a class of threads: its own callers answer. */
  private static boolean isOwnSuperclass(JavaCodeUnitAccess<?> access) {
    return access.getOrigin().getName().equals(access.getName())
        && access.getOriginOwner().isAssignableTo(Thread.class);
  }

  private static boolean mayStandForAFactory(JavaCodeUnitAccess<?> access) {
    return access.isDeclaredInLambda()
        || access.getOrigin().getName().startsWith(LAMBDA)
        || access instanceof JavaCodeUnitReference;
  }
}
