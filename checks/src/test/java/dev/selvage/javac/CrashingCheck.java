package dev.selvage.javac;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker.CatchTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.selvage.checks.SelvageCheck;

/**
 * A check with two defects: one where all checks are guarded, and, on calls of {@code beforehand},
 * one where they are not. No service: a test registers it.
 */
@BugPattern(
    name = "CrashingCheck",
    summary = "crashes",
    linkType = BugPattern.LinkType.NONE,
    severity = SeverityLevel.WARNING)
public final class CrashingCheck extends SelvageCheck
    implements CatchTreeMatcher, MethodInvocationTreeMatcher {

  private static final long serialVersionUID = 1L;

  @Override
  public Description matchCatch(CatchTree tree, VisitorState state) {
    return inspect(
        tree,
        state,
        () -> {
          throw new AssertionError("crashed on purpose");
        });
  }

  @Override
  public Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    if (tree.toString().startsWith("beforehand")) {
      throw new IllegalStateException("crashed beforehand");
    }
    return Description.NO_MATCH;
  }
}
