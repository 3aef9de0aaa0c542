package dev.selvage.cli.engine;

import dev.selvage.finding.Severity;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to check, and how.
 *
 * @param paths files and folders
 * @param classPath as javac takes it; without it, only the JDK's classes are known
 * @param sourcePath as javac takes it: where the sources of classes lie that are used but not
 *     checked
 * @param release the release of Java whose language and classes to assume; without it, those of the
 *     JDK that runs
 * @param encoding of the sources
 * @param checks the checks to run, by name; none stands for those that are on by default
 * @param catalogs files of facts beside those that come with Selvage
 * @param leastSeverity findings that matter less are left out
 * @param texts what to take for the text of some files, by their absolute path, instead of what
 *     stands in them
 */
public record CheckRequest(
    List<Path> paths,
    Optional<String> classPath,
    Optional<String> sourcePath,
    Optional<Integer> release,
    Charset encoding,
    List<String> checks,
    List<Path> catalogs,
    Severity leastSeverity,
    Map<Path, String> texts) {

  public CheckRequest {
    paths = List.copyOf(paths);
    checks = List.copyOf(checks);
    catalogs = List.copyOf(catalogs);
    texts = Map.copyOf(texts);
  }

  /** A request for all default checks of {@code paths} in UTF-8, with no class path. */
  public static CheckRequest of(List<Path> paths) {
    return new CheckRequest(
        paths,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        StandardCharsets.UTF_8,
        List.of(),
        List.of(),
        Severity.NOTE,
        Map.of());
  }

  /** The same request with other texts. */
  public CheckRequest withTexts(Map<Path, String> others) {
    return new CheckRequest(
        paths, classPath, sourcePath, release, encoding, checks, catalogs, leastSeverity, others);
  }
}
