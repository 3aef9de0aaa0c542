package dev.selvage.cli;

import dev.selvage.cli.engine.CheckResult;
import dev.selvage.cli.engine.FileFix;
import dev.selvage.finding.Finding;
import dev.selvage.report.BaseDirectory;
import dev.selvage.report.Completeness;
import dev.selvage.report.Unchecked;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the command says beside its report, a line each, on the standard error stream. */
final class Messages {

  private final PrintWriter err;
  private final BaseDirectory base;

  Messages(PrintWriter err, BaseDirectory base) {
    this.err = err;
    this.base = base;
  }

  /** Why the command could not do its work. */
  void trouble(String message) {
    err.println("selvage: " + message);
  }

  /** What was not checked, or not as the user may think. */
  void unfinished(CheckResult result) {
    result.warnings().forEach(this::trouble);
    result.troubles().forEach(this::trouble);
    for (Unchecked file : result.results().unchecked()) {
      err.println(file.show(base));
    }
  }

  /** What a report that is no text cannot say. */
  void gaps(CheckResult result) {
    Completeness.gaps(result.results()).forEach(this::trouble);
  }

  /** Which files keep their findings. */
  void refusals(Map<Path, String> refusals) {
    refusals.forEach(
        (file, reason) -> err.println("not changed: %s: %s".formatted(name(file), reason)));
  }

  /** What came of one module of a build. */
  void module(String name, CheckResult result, boolean isUnchanged) {
    err.println(
        "selvage: %s: %d files, %d findings%s"
            .formatted(
                name,
                result.results().files(),
                result.results().findings().size(),
                isUnchanged ? " (has not changed)" : ""));
  }

  /** A finding that stays although suppressions were asked for. */
  void notSuppressed(Finding finding) {
    err.println(
        "not suppressed: %s:%d: %s"
            .formatted(base.show(finding.file()), finding.region().startLine(), finding.check()));
  }

  /**
   * Writes a changed file, and says what has changed, or why not.
   *
   * @param done what has been done to its findings, in a word
   * @param isLast whether the fixes that touch others have to wait for another run
   * @return whether it was written
   */
  boolean write(String done, FileFix change, boolean isLast) {
    try {
      change.write();
    } catch (IOException e) {
      err.println("not changed: %s: %s".formatted(name(change.file()), reason(e)));
      return false;
    }
    Map<String, Long> fixed =
        change.fixed().stream()
            .collect(Collectors.groupingBy(Finding::check, TreeMap::new, Collectors.counting()));
    String list =
        fixed.entrySet().stream()
            .map(check -> check.getValue() + " " + check.getKey())
            .collect(Collectors.joining(", "));
    err.println("%s: %s: %s".formatted(done, name(change.file()), list));
    if (isLast) {
      postponed(change);
    }
    return true;
  }

  /** Says where fixes have to wait for others of the same lines. */
  void postponed(FileFix change) {
    if (change.postponed() > 0) {
      err.println(
          "%d more in %s touch those, and can only follow them"
              .formatted(change.postponed(), name(change.file())));
    }
  }

  /** An exception of the file system in words; many carry nothing but the file's name. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access denied";
    } else if (e instanceof NoSuchFileException) {
      return "no such file";
    } else if (e instanceof FileSystemException failed && failed.getReason() != null) {
      return failed.getReason();
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private String name(Path file) {
    return base.show(file.toString());
  }
}
