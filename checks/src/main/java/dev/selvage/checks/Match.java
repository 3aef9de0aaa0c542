package dev.selvage.checks;

import com.sun.source.tree.Tree;
import dev.selvage.finding.Fix;
import dev.selvage.finding.Severity;
import dev.selvage.finding.Step;
import java.util.List;

/**
 * What a check found, while the trees are at hand.
 *
 * @param tree where javac points at
 * @param start the first character of the region, as an offset into the file
 * @param end the offset behind its last character
 * @param severity {@link Severity#NOTE} where this one match is worth less than the check's
 *     severity, else {@link Severity#WARNING}
 * @param message see {@link dev.selvage.finding.Finding#message}
 * @param member see {@link dev.selvage.finding.Finding#member}
 * @param path see {@link dev.selvage.finding.Finding#path}
 * @param fixes see {@link dev.selvage.finding.Finding#fixes}
 */
public record Match(
    Tree tree,
    int start,
    int end,
    Severity severity,
    String message,
    String member,
    List<Step> path,
    List<Fix> fixes) {

  public Match {
    path = List.copyOf(path);
    fixes = List.copyOf(fixes);
  }
}
