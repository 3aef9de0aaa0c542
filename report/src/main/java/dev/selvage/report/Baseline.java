package dev.selvage.report;

import dev.selvage.finding.AtomicFile;
import dev.selvage.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The findings that a project has accepted for now, in a text file to commit: a line for each, in
 * alphabetical order, so that version control can merge it. A finding is known by its {@linkplain
 * dev.selvage.finding.Fingerprint fingerprint}; the rest of its line is for people. Immutable.
 */
public final class Baseline {

  private static final String HEADER =
      """
      # Findings of Selvage that are accepted for now: the check, the fingerprint, the member.
      # Written by the command that updates the baseline; lines may be deleted by hand.
      """;

  private static final Pattern LINE = Pattern.compile("(\\w+) ([0-9a-f]{24})(?: .*)?");

  private final Set<String> fingerprints;

  private Baseline(Set<String> fingerprints) {
    this.fingerprints = Set.copyOf(fingerprints);
  }

  /**
   * Reads a file that {@link #write} has written.
   *
   * @throws IOException if it cannot be read, or a line is none of such a file; the message says
   *     which
   */
  public static Baseline read(Path file) throws IOException {
    Set<String> fingerprints = new HashSet<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        throw new IOException(
            "%s:%d: this is no line of a baseline (a check, 24 hexadecimal digits, a member): %s"
                .formatted(file, i + 1, line));
      }
      fingerprints.add(parts.group(2));
    }
    return new Baseline(fingerprints);
  }

  /**
   * Writes a file that knows these findings and no others, in one step.
   *
   * @throws IOException if it cannot be written; what stood there stands there still
   */
  public static void write(Path file, List<Finding> findings) throws IOException {
    Set<String> lines = new TreeSet<>();
    for (Finding each : findings) {
      lines.add("%s %s %s".formatted(each.check(), each.fingerprint(), each.member()).strip());
    }
    StringBuilder text = new StringBuilder(HEADER);
    lines.forEach(line -> text.append(line).append('\n'));
    AtomicFile.write(file, text.toString());
  }

  /** Whether it has a finding. */
  public boolean knows(Finding finding) {
    return fingerprints.contains(finding.fingerprint());
  }

  /** How many of its lines stand for none of these findings any more. */
  public int stale(List<Finding> findings) {
    Set<String> left = new HashSet<>(fingerprints);
    findings.forEach(each -> left.remove(each.fingerprint()));
    return left.size();
  }
}
