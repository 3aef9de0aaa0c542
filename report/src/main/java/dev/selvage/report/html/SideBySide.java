package dev.selvage.report.html;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.selvage.report.html.Entry.Row;
import java.util.ArrayList;
import java.util.List;

/** Two texts, line beside line. */
final class SideBySide {

  private static final int CONTEXT = 2;

  private SideBySide() {}

  /** The lines that differ, those around them, and a gap between two such places. */
  static List<Row> rows(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> changed = after.lines().toList();
    List<Row> rows = new ArrayList<>();
    int shownOld = 0;
    int shownNew = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, changed).getDeltas()) {
      int start = delta.getSource().getPosition();
      int from = Math.max(shownOld, start - CONTEXT);
      if (!rows.isEmpty()) {
        int until = Math.min(from, shownOld + CONTEXT);
        addSame(rows, old, shownOld, until, shownNew - shownOld);
        if (until < from) {
          rows.add(new Row("gap", 0, "", 0, ""));
        }
      }
      addSame(rows, old, from, start, delta.getTarget().getPosition() - start);
      addDelta(rows, delta);
      shownOld = start + delta.getSource().size();
      shownNew = delta.getTarget().getPosition() + delta.getTarget().size();
    }
    addSame(rows, old, shownOld, Math.min(old.size(), shownOld + CONTEXT), shownNew - shownOld);
    return rows;
  }

  private static void addSame(List<Row> rows, List<String> old, int from, int to, int shift) {
    for (int i = from; i < to; i++) {
      rows.add(new Row("same", i + 1, old.get(i), i + 1 + shift, old.get(i)));
    }
  }

  private static void addDelta(List<Row> rows, AbstractDelta<String> delta) {
    List<String> gone = delta.getSource().getLines();
    List<String> come = delta.getTarget().getLines();
    int oldLine = delta.getSource().getPosition() + 1;
    int newLine = delta.getTarget().getPosition() + 1;
    for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
      boolean hasOld = i < gone.size();
      boolean hasNew = i < come.size();
      rows.add(
          new Row(
              hasOld && hasNew ? "changed" : hasOld ? "gone" : "new",
              hasOld ? oldLine + i : 0,
              hasOld ? gone.get(i) : "",
              hasNew ? newLine + i : 0,
              hasNew ? come.get(i) : ""));
    }
  }
}
