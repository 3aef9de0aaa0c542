package dev.selvage.checks;

import com.google.errorprone.VisitorState;

/**
 * Hears of each match with the tree at hand. Our javac plugin puts one into javac's context; where
 * there is none, a check speaks through Error Prone's own description.
 */
public interface MatchListener {

  /** Called on javac's thread, in the order of the file. */
  void matched(SelvageCheck check, Match match, VisitorState state);
}
