package dev.selvage.checks.tasks;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import dev.selvage.checks.flow.OwnCodeScanner;

/**
 * What shows that somebody thought of failures: a handler for all of them, or a call that cannot
 * fail. Code without it may be a part of more to come.
 */
final class Evidence extends OwnCodeScanner {

  private final TaskBody bodies;
  private boolean tried;
  private boolean found;

  private Evidence(TaskBody bodies) {
    this.bodies = bodies;
  }

  static boolean isIn(Tree body, TaskBody bodies) {
    Evidence scanner = new Evidence(bodies);
    scanner.scan(body, null);
    return scanner.found;
  }

  /** The same, and only the handlers count. */
  static boolean isTryIn(Tree body) {
    Evidence scanner = new Evidence(null);
    scanner.scan(body, null);
    return scanner.tried;
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    tried |= Handlers.catchAll(tree);
    found |= tried;
    return super.visitTry(tree, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    found |= CalmCalls.isHarmless(tree) || (bodies != null && bodies.isContained(tree));
    return super.visitMethodInvocation(tree, null);
  }
}
