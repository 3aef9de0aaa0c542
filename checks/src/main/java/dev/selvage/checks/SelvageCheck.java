package dev.selvage.checks;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import dev.selvage.finding.Fix;
import dev.selvage.finding.Severity;
import dev.selvage.finding.TextEdit;
import javax.tools.Diagnostic;

/**
 * What our checks have in common: a match is told to our plugin's {@link MatchListener} where there
 * is one, and to Error Prone where there is not; and an exception in a check never reaches javac.
 */
public abstract class SelvageCheck extends BugChecker {

  /** Where the page of each check is. */
  static final String PAGES = "https://github.com/selvage-dev/selvage/blob/main/docs/checks/";

  private static final long serialVersionUID = 1L;

  private boolean crashed;

  /** The work of a check on one tree. */
  @FunctionalInterface
  protected interface Inspection {
    void run();
  }

  /**
   * Runs {@code inspection}. What it throws becomes one warning for each check and compilation, at
   * the tree; a class that is missing from the class path is no reason for one.
   *
   * @return {@link Description#NO_MATCH}, because matches are reported by {@link #report}
   */
  protected final Description inspect(Tree tree, VisitorState state, Inspection inspection) {
    try {
      inspection.run();
    } catch (CompletionFailure e) {
      return Description.NO_MATCH;
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      if (!crashed) {
        crashed = true;
        warnOfCrash(tree, state, e);
      }
    }
    return Description.NO_MATCH;
  }

  private void warnOfCrash(Tree tree, VisitorState state, Throwable crash) {
    StackTraceElement[] frames = crash.getStackTrace();
    String where = frames.length == 0 ? "" : " at " + frames[0];
    JavacTrees.instance(state.context)
        .printMessage(
            Diagnostic.Kind.WARNING,
            "[%s] The check failed on this code with %s%s. The compilation goes on; please report this"
                    .formatted(canonicalName(), crash, where)
                + " with the code.",
            tree,
            state.getPath().getCompilationUnit());
  }

  /** Whether the user has set {@code -XepOpt:NAME=true}. */
  protected static boolean isAskedFor(String option, VisitorState state) {
    return state.errorProneOptions().getFlags().getBoolean(option).orElse(false);
  }

  /**
   * Whether a check that is off by default is on. Error Prone turns on every check that it finds,
   * so such a check asks for itself whether the user has named it.
   */
  protected final boolean isTurnedOn(VisitorState state) {
    return state.errorProneOptions().isEnableAllChecksAsWarnings()
        || state.errorProneOptions().getSeverityMap().containsKey(canonicalName());
  }

  /** Reports one match. */
  protected final void report(Match match, VisitorState state) {
    MatchListener listener = state.context.get(MatchListener.class);
    if (listener != null) {
      listener.matched(this, match, state);
    } else if (match.severity() == Severity.NOTE
        && state.severityMap().get(canonicalName()) != SeverityLevel.ERROR) {
      // Error Prone gives each description its check's severity, so a note cannot go through it.
      JavacTrees.instance(state.context)
          .printMessage(
              Diagnostic.Kind.NOTE,
              "[%s] %s%n    (see %s)".formatted(canonicalName(), match.message(), linkUrl()),
              match.tree(),
              state.getPath().getCompilationUnit());
    } else {
      Description.Builder description = buildDescription(match.tree()).setMessage(match.message());
      match.fixes().forEach(fix -> description.addFix(suggested(fix)));
      state.reportMatch(description.build());
    }
  }

  private static SuggestedFix suggested(Fix fix) {
    SuggestedFix.Builder suggested = SuggestedFix.builder().setShortDescription(fix.description());
    for (TextEdit edit : fix.edits()) {
      suggested.replace(edit.start(), edit.end(), edit.replacement());
    }
    return suggested.build();
  }
}
