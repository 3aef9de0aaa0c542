package dev.selvage.checks.flow;

import com.sun.source.tree.Tree;
import javax.lang.model.element.Name;

/**
 * One way in which control leaves a piece of code.
 *
 * @param kind how
 * @param label the label of a break or continue that has one, else null
 * @param value what is known of the value returned or thrown
 * @param tree the statement that leaves; null where control runs off the end
 * @param path the path that led there
 */
record Exit(Kind kind, Name label, Value value, Tree tree, Path path) {

  enum Kind {
    /** Runs off the end. */
    END,
    BREAK,
    CONTINUE,
    RETURN,
    THROW,
    /** Gives a switch expression its value. */
    YIELD,
    /** The process ends. */
    HALT
  }

  Exit with(Path next) {
    return new Exit(kind, label, value, tree, next);
  }

  boolean is(Kind wanted, Name wantedLabel) {
    return kind == wanted
        && (label == null
            ? wantedLabel == null
            : wantedLabel != null && label.contentEquals(wantedLabel));
  }
}
