package dev.selvage.checks.executors;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;

/**
 * A path on which control leaves a piece of code.
 *
 * @param kind how it leaves
 * @param tree the statement, call or assignment that leaves; null at the end of the code
 * @param target the label of a jump, or null
 * @param thrown what is thrown, where that is declared or written down; else null
 * @param states the states that the executor may be in there, as bits
 */
public record OpenPath(Kind kind, Tree tree, CharSequence target, Type thrown, int states) {

  /** How control leaves, the plainest way first. */
  public enum Kind {
    END,
    RETURN,
    OVERWRITE,
    BREAK,
    CONTINUE,
    YIELD,
    THROW
  }

  OpenPath with(int newStates) {
    return new OpenPath(kind, tree, target, thrown, newStates);
  }

  boolean isJump(Kind wanted, CharSequence label) {
    return kind == wanted
        && (target == null || label != null && target.toString().contentEquals(label));
  }

  /** Whether the code says that this may happen: not every call is taken to throw. */
  boolean isForeseen() {
    return kind != Kind.THROW || thrown != null;
  }
}
