package dev.selvage.javac;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.selvage.checks.Match;
import dev.selvage.checks.MatchListener;
import dev.selvage.checks.SelvageCheck;
import dev.selvage.checks.SourceFiles;
import dev.selvage.finding.Finding;
import dev.selvage.finding.FindingsFile;
import dev.selvage.finding.Fingerprint;
import dev.selvage.finding.Region;
import dev.selvage.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;

/** Makes the record of each finding, shows it through javac, and writes all of them at the end. */
final class FindingRecorder implements MatchListener {

  private final JavacTask task;
  private final Options options;
  private final Fingerprint fingerprint = new Fingerprint();
  private final List<Finding> findings = new ArrayList<>();

  FindingRecorder(JavacTask task, Options options) {
    this.task = task;
    this.options = options;
  }

  @Override
  public void matched(SelvageCheck check, Match match, VisitorState state) {
    CompilationUnitTree file = state.getPath().getCompilationUnit();
    Severity severity = severity(check, match, state);
    String code = state.getSourceCode().subSequence(match.start(), match.end()).toString();
    Finding finding =
        new Finding(
            check.canonicalName(),
            severity,
            match.message(),
            SourceFiles.path(file.getSourceFile()),
            region(file.getLineMap(), match),
            match.member(),
            match.path(),
            match.fixes(),
            fingerprint.next(check.canonicalName(), match.member(), code),
            check.linkUrl());
    findings.add(finding);
    Trees.instance(task).printMessage(kind(severity), text(finding, match), match.tree(), file);
  }

  private static Severity severity(SelvageCheck check, Match match, VisitorState state) {
    SeverityLevel level =
        state.severityMap().getOrDefault(check.canonicalName(), check.defaultSeverity());
    return match.severity() == Severity.NOTE && level != SeverityLevel.ERROR
        ? Severity.NOTE
        : switch (level) {
          case ERROR -> Severity.ERROR;
          case WARNING -> Severity.WARNING;
          case SUGGESTION -> Severity.NOTE;
        };
  }

  private static Diagnostic.Kind kind(Severity severity) {
    return switch (severity) {
      case ERROR -> Diagnostic.Kind.ERROR;
      case WARNING -> Diagnostic.Kind.WARNING;
      case NOTE -> Diagnostic.Kind.NOTE;
    };
  }

  /** The form in which Error Prone speaks, because tools that read javac's output know it. */
  private static String text(Finding finding, Match match) {
    StringBuilder text = new StringBuilder();
    text.append('[').append(finding.check()).append("] ").append(finding.message());
    text.append("\n    (see ").append(finding.help()).append(')');
    if (!match.fixes().isEmpty()) {
      text.append("\n  Did you mean to ").append(match.fixes().get(0).description()).append('?');
    }
    return text.toString();
  }

  private static Region region(LineMap lines, Match match) {
    long startLine = lines.getLineNumber(match.start());
    long endLine = lines.getLineNumber(match.end());
    return new Region(
        (int) startLine,
        (int) (match.start() - lines.getStartPosition(startLine) + 1),
        (int) endLine,
        (int) (match.end() - lines.getStartPosition(endLine) + 1));
  }

  /**
   * The compilation has ended: writes the report that the user asked for.
   *
   * @param place where to complain if it cannot be written; null where there is none
   */
  void close(CompilationUnitTree place) {
    if (options.report().isEmpty()) {
      return;
    }
    Path report = options.report().get();
    try {
      FindingsFile.of(findings).write(report);
    } catch (IOException e) {
      String message = "Selvage: could not write its report: " + e.getMessage();
      if (place == null) {
        System.err.println(message);
      } else {
        Trees.instance(task).printMessage(Diagnostic.Kind.ERROR, message, place, place);
      }
    }
  }
}
