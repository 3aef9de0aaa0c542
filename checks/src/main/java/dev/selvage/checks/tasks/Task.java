package dev.selvage.checks.tasks;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.selvage.catalog.Fact;
import java.util.List;
import java.util.Optional;

/**
 * A place where a task begins or goes on.
 *
 * @param form what kind of place
 * @param path of the call, the method reference or the creation
 * @param method what is called there
 * @param fact what the catalog says of it; empty where the type of its result tells
 */
public record Task(Form form, TreePath path, MethodSymbol method, Optional<Fact> fact) {

  /** How a task begins or goes on. */
  public enum Form {
    /** An executor takes it and returns its handle. */
    SUBMISSION,
    /** An executor takes it and returns nothing. */
    EXECUTION,
    /** An executor takes it to run it again and again, and returns its handle. */
    SCHEDULE,
    /** A completion service takes it, and gives out its handle later. */
    QUEUED,
    /** A fork-join task starts itself. */
    FORK,
    /** A message is on its way, and its handle returned. */
    MESSAGE,
    /** A method of this compilation returns a handle. */
    CALL,
    /** It goes on behind another one, and its own handle is returned. */
    STAGE,
    /** It is described, and does not run before somebody subscribes. */
    PUBLISHER,
    /** Somebody subscribes to it without asking for its failure. */
    SUBSCRIPTION,
    /** A thread is started. */
    START,
    /** A timer is made, and with it its thread. */
    TIMER
  }

  /** The call, the method reference or the creation. */
  public ExpressionTree tree() {
    return (ExpressionTree) path.getLeaf();
  }

  /** What is handed over; nothing for a method reference, which hands over what it is given. */
  public List<? extends ExpressionTree> arguments() {
    if (path.getLeaf() instanceof MethodInvocationTree call) {
      return call.getArguments();
    }
    return path.getLeaf() instanceof NewClassTree creation ? creation.getArguments() : List.of();
  }

  /** Whether it is a method reference such as {@code executor::submit}. */
  public boolean isReference() {
    return path.getLeaf() instanceof MemberReferenceTree;
  }
}
