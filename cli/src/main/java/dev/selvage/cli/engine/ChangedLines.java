package dev.selvage.cli.engine;

import dev.selvage.finding.Finding;
import dev.selvage.finding.Region;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of Java files that differ from a commit, as Git sees them: those of commits since the
 * two parted, and what is not committed yet. Immutable.
 */
public final class ChangedLines {

  private static final Pattern HUNK = Pattern.compile("@@ -\\S+ \\+(\\d+)(?:,(\\d+))? @@.*");
  private static final String NEW_FILE = "+++ ";
  private static final String PREFIX = "b/";

  /** By file, as findings name it: the last line of each stretch, by its first. */
  private final Map<String, TreeMap<Integer, Integer>> stretches;

  private ChangedLines(Map<String, TreeMap<Integer, Integer>> stretches) {
    this.stretches = stretches;
  }

  /**
   * Asks Git.
   *
   * @param base a commit, branch or tag
   * @param folder in the working tree
   * @throws CheckException if Git is not there, or does not know the commit; the message has Git's
   *     own
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static ChangedLines since(String base, Path folder)
      throws CheckException, InterruptedException {
    Path root = Path.of(git(folder, "rev-parse", "--show-toplevel").get(0));
    String parted = git(root, "merge-base", "--end-of-options", base, "HEAD").get(0);
    List<String> diff =
        git(
            root,
            "-c",
            "core.quotePath=false",
            "diff",
            "--unified=0",
            "--no-color",
            "--no-ext-diff",
            "--find-renames",
            "--src-prefix=a/",
            "--dst-prefix=" + PREFIX,
            parted,
            "--",
            "*.java");
    Map<String, TreeMap<Integer, Integer>> stretches = read(diff, root);
    for (String file : git(root, "ls-files", "--others", "--exclude-standard", "--", "*.java")) {
      if (!file.isEmpty()) {
        all(stretches, root, file).put(1, Integer.MAX_VALUE);
      }
    }
    return new ChangedLines(stretches);
  }

  private static Map<String, TreeMap<Integer, Integer>> read(List<String> diff, Path root) {
    Map<String, TreeMap<Integer, Integer>> stretches = new HashMap<>();
    TreeMap<Integer, Integer> now = new TreeMap<>();
    for (String line : diff) {
      Matcher hunk = HUNK.matcher(line);
      if (line.startsWith(NEW_FILE + PREFIX)) {
        now = all(stretches, root, line.substring(NEW_FILE.length() + PREFIX.length()).strip());
      } else if (hunk.matches()) {
        int first = Integer.parseInt(hunk.group(1));
        int count = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
        if (count > 0) {
          now.put(first, first + count - 1);
        }
      }
    }
    return stretches;
  }

  private static TreeMap<Integer, Integer> all(
      Map<String, TreeMap<Integer, Integer>> stretches, Path root, String file) {
    return stretches.computeIfAbsent(SourceFile.name(root.resolve(file)), each -> new TreeMap<>());
  }

  /** Whether a line of a finding's region, or of its way in that file, has changed. */
  public boolean touch(Finding finding) {
    Region region = finding.region();
    return touch(finding.file(), region.startLine(), region.endLine())
        || finding.path().stream().anyMatch(step -> touch(step.file(), step.line(), step.line()));
  }

  private boolean touch(String file, int first, int last) {
    Map.Entry<Integer, Integer> before =
        stretches.getOrDefault(file, new TreeMap<>()).floorEntry(last);
    return before != null && before.getValue() >= first;
  }

  private static List<String> git(Path folder, String... arguments)
      throws CheckException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    try {
      Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
      git.getOutputStream().close();
      String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (git.waitFor() != 0) {
        throw new CheckException("git cannot tell what has changed: " + output.strip());
      }
      return output.lines().toList();
    } catch (IOException e) {
      throw new CheckException(
          "git is needed to tell what has changed, and cannot be started: " + e.getMessage(), e);
    }
  }
}
