package dev.selvage.checks;

import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker.MemberReferenceTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.MethodInvocationTreeMatcher;
import com.google.errorprone.bugpatterns.BugChecker.NewClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import dev.selvage.checks.blocking.BlockingCall;
import dev.selvage.checks.blocking.BlockingCalls;

/**
 * What the checks on blocking calls have in common: each asks of every such call where it is made.
 */
abstract class BlockingCheck extends SelvageCheck
    implements MethodInvocationTreeMatcher, NewClassTreeMatcher, MemberReferenceTreeMatcher {

  private static final long serialVersionUID = 1L;

  @Override
  public final Description matchMethodInvocation(MethodInvocationTree tree, VisitorState state) {
    return check(tree, state);
  }

  @Override
  public final Description matchNewClass(NewClassTree tree, VisitorState state) {
    return check(tree, state);
  }

  @Override
  public final Description matchMemberReference(MemberReferenceTree tree, VisitorState state) {
    return check(tree, state);
  }

  private Description check(Tree tree, VisitorState state) {
    return inspect(
        tree,
        state,
        () ->
            BlockingCalls.of(state)
                .at(state.getPath(), state)
                .filter(call -> !TestCode.isLenient(state))
                .ifPresent(call -> check(call, state)));
  }

  /** Reports a blocking call, if it is one that must not be made where it stands. */
  abstract void check(BlockingCall call, VisitorState state);
}
