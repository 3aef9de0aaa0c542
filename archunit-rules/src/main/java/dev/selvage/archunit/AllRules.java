package dev.selvage.archunit;

import static com.tngtech.archunit.library.freeze.FreezingArchRule.freeze;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of {@link SelvageRules#all()}: those that are right for any project. */
final class AllRules {
  @ArchTest static final ArchRule loops = SelvageRules.noEventLoopBlocks();
  @ArchTest static final ArchRule nested = SelvageRules.noNestedBlocking();
  @ArchTest static final ArchRule tasks = SelvageRules.noFireAndForget();
  @ArchTest static final ArchRule threads = SelvageRules.noUnscopedThreads();
  @ArchTest static final ArchRule executors = SelvageRules.noUnboundedExecutors();
  @ArchTest static final ArchRule closing = SelvageRules.executorsAreClosed();

  private AllRules() {}

  /** The same, frozen. */
  static final class Frozen {
    @ArchTest static final ArchRule loops = freeze(AllRules.loops);
    @ArchTest static final ArchRule nested = freeze(AllRules.nested);
    @ArchTest static final ArchRule tasks = freeze(AllRules.tasks);
    @ArchTest static final ArchRule threads = freeze(AllRules.threads);
    @ArchTest static final ArchRule executors = freeze(AllRules.executors);
    @ArchTest static final ArchRule closing = freeze(AllRules.closing);

    private Frozen() {}
  }
}
