package dev.selvage.cli.engine;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Works out what the first fix of each finding makes of the files. Writes nothing. */
public final class Fixer {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final SourceTexts sources;

  /**
   * What to write.
   *
   * @param changes file by file
   * @param refusals why a file stays as it is
   */
  public record Plan(List<FileFix> changes, Map<Path, String> refusals) {}

  /** Fixes of files in {@code charset}. */
  public Fixer(Charset charset) {
    this.sources = new SourceTexts(charset);
  }

  /** The fixes of all findings of {@code result} that have one. */
  public Plan plan(CheckResult result) {
    Map<String, List<Finding>> fixable = new LinkedHashMap<>();
    for (Finding finding : result.results().findings()) {
      if (!finding.fixes().isEmpty()) {
        fixable.computeIfAbsent(finding.file(), file -> new ArrayList<>()).add(finding);
      }
    }
    List<FileFix> changes = new ArrayList<>();
    Map<Path, String> refusals = new TreeMap<>();
    fixable.forEach(
        (file, findings) -> {
          try {
            changes.add(plan(Path.of(file), result.digests().get(file), findings));
          } catch (IOException e) {
            refusals.put(Path.of(file), e.getMessage());
          }
        });
    return new Plan(changes, refusals);
  }

  private FileFix plan(Path file, String digest, List<Finding> findings) throws IOException {
    SourceTexts.Source source = sources.read(file, digest);
    String before = source.text();
    Set<TextEdit> edits = new LinkedHashSet<>();
    List<Finding> fixed = new ArrayList<>();
    for (Finding finding : findings) {
      List<TextEdit> wanted = edits(before, finding.fixes().get(0));
      if (wanted.stream().noneMatch(edit -> clashes(edit, edits))) {
        edits.addAll(wanted);
        fixed.add(finding);
      }
    }
    String after = new Fix("all", List.copyOf(edits)).applyTo(before);
    return source.becomes(after, fixed, findings.size() - fixed.size());
  }

  private static List<TextEdit> edits(String before, Fix fix) throws IOException {
    int first = before.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    List<TextEdit> edits = new ArrayList<>();
    for (TextEdit edit : fix.edits()) {
      if (edit.end() > before.length()) {
        throw new IOException("the fix lies beyond its end");
      }
      edits.add(
          new TextEdit(
              Math.max(first, edit.start()), Math.max(first, edit.end()), edit.replacement()));
    }
    return edits;
  }

  /** Whether an edit touches another one; two that are the same count once, and do not. */
  private static boolean clashes(TextEdit edit, Set<TextEdit> others) {
    return !others.contains(edit)
        && others.stream()
            .anyMatch(other -> edit.start() <= other.end() && other.start() <= edit.end());
  }
}
