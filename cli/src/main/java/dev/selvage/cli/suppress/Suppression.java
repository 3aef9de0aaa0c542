package dev.selvage.cli.suppress;

import dev.selvage.cli.engine.CheckException;
import dev.selvage.cli.engine.CheckRequest;
import dev.selvage.cli.engine.CheckResult;
import dev.selvage.cli.engine.Engine;
import dev.selvage.cli.engine.FileFix;
import dev.selvage.cli.engine.Progress;
import dev.selvage.cli.engine.SourceTexts;
import dev.selvage.finding.Finding;
import dev.selvage.finding.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Works out which suppressions the files need, and tries them: where a check reports from a
 * declaration further out, the suppression moves there. Writes nothing; files are checked with
 * their new text before it is theirs.
 */
public final class Suppression {

  /** From a variable in a lambda in a field of a nested class it is three steps outwards. */
  private static final int MOST_ROUNDS = 6;

  /**
   * What to write.
   *
   * @param changes file by file; {@link FileFix#fixed} has the findings that are suppressed there
   * @param refusals why a file stays as it is
   * @param left findings that no declaration suppresses
   */
  public record Plan(List<FileFix> changes, Map<Path, String> refusals, List<Finding> left) {
    public Plan {
      changes = List.copyOf(changes);
      refusals = Map.copyOf(refusals);
      left = List.copyOf(left);
    }
  }

  /** A file as it is, without machine-made suppressions, and as it will be. */
  private static final class Text {
    private final SourceTexts.Source source;
    private final String bare;
    private String now;

    Text(SourceTexts.Source source, String bare) {
      this.source = source;
      this.bare = bare;
      this.now = bare;
    }
  }

  private final CheckRequest request;
  private final SourceTexts sources;
  private final Map<Path, Text> texts = new TreeMap<>();
  private final Map<Path, String> refusals = new TreeMap<>();
  private final Map<Finding, Integer> steps = new HashMap<>();

  private Suppression(CheckRequest request) {
    this.request = request;
    this.sources = new SourceTexts(request.encoding());
  }

  /**
   * Suppresses all present findings, and takes away suppressions of a machine that are no longer
   * needed.
   *
   * @throws CheckException if the request cannot be served
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static Plan all(CheckRequest request) throws CheckException, InterruptedException {
    return new Suppression(request).plan(false);
  }

  /** Takes away suppressions of a machine that are no longer needed, and adds none. */
  public static Plan withoutStale(CheckRequest request)
      throws CheckException, InterruptedException {
    return new Suppression(request).plan(true);
  }

  private Plan plan(boolean onlyOld) throws CheckException, InterruptedException {
    CheckResult present = check(Map.of());
    present.digests().keySet().forEach(file -> read(Path.of(file)));
    Set<String> visible = new HashSet<>();
    present.results().findings().forEach(each -> visible.add(each.fingerprint()));
    List<Finding> wanted =
        check(bareTexts()).results().findings().stream()
            .filter(each -> texts.containsKey(Path.of(each.file())))
            .filter(each -> !onlyOld || !visible.contains(each.fingerprint()))
            .toList();
    List<Finding> left = suppress(wanted);
    List<FileFix> changes = new ArrayList<>();
    texts.forEach(
        (file, text) -> {
          if (!text.now.equals(text.source.text())) {
            List<Finding> here =
                steps.keySet().stream()
                    .filter(each -> Path.of(each.file()).equals(file) && !left.contains(each))
                    .toList();
            changes.add(text.source.becomes(text.now, here));
          }
        });
    return new Plan(changes, refusals, left);
  }

  private CheckResult check(Map<Path, String> instead) throws CheckException, InterruptedException {
    return new Engine().check(request.withTexts(instead), Progress.NONE);
  }

  private void read(Path file) {
    try {
      SourceTexts.Source source = sources.read(file);
      Optional<Marks> marks = Marks.in(source.text());
      if (marks.isPresent()) {
        texts.put(file, new Text(source, marks.get().removed()));
      } else {
        refusals.put(file, "it does not parse");
      }
    } catch (IOException e) {
      refusals.put(file, e.getMessage());
    }
  }

  private Map<Path, String> bareTexts() {
    Map<Path, String> bare = new HashMap<>();
    texts.forEach(
        (file, text) -> {
          if (!text.bare.equals(text.source.text())) {
            bare.put(file, text.bare);
          }
        });
    return bare;
  }

  /** Round by round, what is still reported moves one declaration outwards. */
  private List<Finding> suppress(List<Finding> wanted) throws CheckException, InterruptedException {
    List<Finding> left = wanted;
    wanted.forEach(each -> steps.put(each, 0));
    for (int round = 0; round < MOST_ROUNDS && !left.isEmpty(); round++) {
      texts.forEach(this::mark);
      Map<Path, String> now = new HashMap<>();
      texts.forEach((file, text) -> now.put(file, text.now));
      Set<String> reported = new HashSet<>();
      check(now).results().findings().forEach(each -> reported.add(key(each)));
      left = wanted.stream().filter(each -> reported.contains(key(each))).toList();
      left.forEach(each -> steps.merge(each, 1, Integer::sum));
    }
    return left;
  }

  private static String key(Finding finding) {
    return finding.file() + '\n' + finding.fingerprint();
  }

  private void mark(Path file, Text text) {
    List<Marks.Wish> wishes = new ArrayList<>();
    steps.forEach(
        (finding, outer) -> {
          if (Path.of(finding.file()).equals(file)) {
            Region region = finding.region();
            wishes.add(
                new Marks.Wish(region.startLine(), region.startColumn(), finding.check(), outer));
          }
        });
    text.now = Marks.in(text.bare).map(marks -> marks.added(wishes)).orElse(text.bare);
  }
}
