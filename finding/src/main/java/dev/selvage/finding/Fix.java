package dev.selvage.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A suggested fix: edits of the one file that the finding is in.
 *
 * @param description what the fix does, in a few words
 * @param edits in the order of the file; they do not overlap
 */
public record Fix(String description, List<TextEdit> edits) {

  /**
   * @throws IllegalArgumentException if edits overlap, or there is none
   */
  public Fix {
    Objects.requireNonNull(description, "description");
    edits = edits.stream().sorted(Comparator.comparingInt(TextEdit::start)).toList();
    if (edits.isEmpty()) {
      throw new IllegalArgumentException("a fix without an edit");
    }
    for (int i = 1; i < edits.size(); i++) {
      if (edits.get(i).start() < edits.get(i - 1).end()) {
        throw new IllegalArgumentException(
            "edits overlap: " + edits.get(i - 1) + " and " + edits.get(i));
      }
    }
  }

  /**
   * The source after this fix.
   *
   * @throws IndexOutOfBoundsException if an edit lies outside of {@code source}
   */
  public String applyTo(String source) {
    StringBuilder fixed = new StringBuilder(source);
    for (int i = edits.size() - 1; i >= 0; i--) {
      TextEdit edit = edits.get(i);
      fixed.replace(edit.start(), edit.end(), edit.replacement());
    }
    return fixed.toString();
  }
}
