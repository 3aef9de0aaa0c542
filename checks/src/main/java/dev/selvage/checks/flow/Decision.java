package dev.selvage.checks.flow;

import com.sun.source.tree.Tree;

/**
 * A branch taken on a path because of a condition whose value is not known.
 *
 * @param condition the condition, or the case of a switch
 * @param text in words, such as {@code `retry` is false}
 */
public record Decision(Tree condition, String text) {

  /** Whether the same condition was decided otherwise. */
  public boolean isOtherOutcomeOf(Decision other) {
    return condition == other.condition && !text.equals(other.text);
  }
}
