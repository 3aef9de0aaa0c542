package dev.selvage.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The difference of two texts, in the form that {@code patch} and {@code git apply} read. */
public final class UnifiedDiff {

  private static final String NO_LINE_END = "\n\\ No newline at end of file";

  private UnifiedDiff() {}

  /**
   * The hunks with their headers, without the names of the files.
   *
   * @param context how many lines around a change to show
   * @return the lines of the diff; one that stands for a CR LF line ends with CR. Empty if the
   *     texts are the same
   */
  public static List<String> hunks(String before, String after, int context) {
    List<String> lines = lines(before);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            "", "", lines, DiffUtils.diff(lines, lines(after)), context);
    return diff.size() <= 2
        ? List.of()
        : diff.stream().skip(2).flatMap(line -> Stream.of(line.split("\n"))).toList();
  }

  /** A patch of one file, from {@code before} to {@code after}; empty if they are the same. */
  public static String patch(String file, String before, String after, int context) {
    List<String> hunks = hunks(before, after, context);
    if (hunks.isEmpty()) {
      return "";
    }
    // patch reads a name with spaces only up to a tab
    String name = file.contains(" ") ? file + "\t" : file;
    boolean relative = !file.startsWith("/");
    return "--- %s%s\n+++ %s%s\n%s\n"
        .formatted(
            relative ? "a/" : "", name, relative ? "b/" : "", name, String.join("\n", hunks));
  }

  private static List<String> lines(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    String[] lines = text.split("\n", -1);
    int last = lines.length - 1;
    if (lines[last].isEmpty()) {
      return List.of(lines).subList(0, last);
    }
    lines[last] += NO_LINE_END;
    return Arrays.asList(lines);
  }
}
