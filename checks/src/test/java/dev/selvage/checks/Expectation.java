package dev.selvage.checks;

import static java.util.Locale.ROOT;

import com.github.javaparser.ast.comments.Comment;
import dev.selvage.finding.Finding;
import dev.selvage.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment at the end of a line that says which finding starts on it: {@code // flag}, {@code //
 * flag: part of its message}, {@code // note} and {@code // flag(OtherCheck)}; several are parted
 * by {@code &&}.
 *
 * @param message a part of the message, whichever case its letters have, or nothing
 */
record Expectation(int line, String check, Severity severity, String message) {

  private static final Pattern SYNTAX =
      Pattern.compile("(?<verdict>flag|note)(\\((?<check>\\w+)\\))?(: (?<message>.+))?");

  /** All of a file, in the order of its lines. */
  static List<Expectation> of(CaseFile file) {
    List<Expectation> all = new ArrayList<>();
    for (Comment comment : file.lineComments()) {
      int line = comment.getRange().orElseThrow().begin.line;
      for (String part : comment.getContent().split("&&")) {
        Matcher matcher = SYNTAX.matcher(part.strip());
        if (matcher.matches()) {
          all.add(of(line, file.check(), matcher));
        }
      }
    }
    return all;
  }

  private static Expectation of(int line, String ownCheck, Matcher matcher) {
    return new Expectation(
        line,
        matcher.group("check") == null ? ownCheck : matcher.group("check"),
        matcher.group("verdict").equals("note") ? Severity.NOTE : Severity.WARNING,
        matcher.group("message") == null ? "" : matcher.group("message"));
  }

  /** Whether this is the finding that was meant, be it told well or not. */
  boolean isAbout(Finding finding) {
    return finding.check().equals(check) && finding.region().startLine() == line;
  }

  /** What is wrong with the finding that was meant, or nothing. */
  List<String> complaintsAbout(Finding finding) {
    List<String> complaints = new ArrayList<>();
    if (finding.severity() != severity) {
      complaints.add(
          "line %d: %s is a %s, expected %s".formatted(line, check, finding.severity(), severity));
    }
    if (!finding.message().toLowerCase(ROOT).contains(message.toLowerCase(ROOT))) {
      complaints.add(
          "line %d: the message of %s lacks \"%s\": %s"
              .formatted(line, check, message, finding.message()));
    }
    return complaints;
  }
}
