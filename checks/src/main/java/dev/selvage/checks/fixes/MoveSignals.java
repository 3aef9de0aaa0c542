package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TreePath;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.blocking.Route;
import dev.selvage.checks.tasks.Fates;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts {@code publishOn} and its kin in front of the operator whose function blocks. */
final class MoveSignals {

  private MoveSignals() {}

  static Optional<Fix> fix(Route route, VisitorState state) {
    return BlockingFixes.receiving(route.entry(), Kind.OPERATOR, state)
        .flatMap(operator -> publisher(operator, state))
        .map(publisher -> fix(publisher, state));
  }

  /** The publisher in front of an operator, past groups such as Mutiny's {@code onItem()}. */
  private static Optional<TreePath> publisher(TreePath operator, VisitorState state) {
    for (TreePath at = Fates.receiver(operator); at != null; at = Fates.receiver(at)) {
      if (Mover.of((ExpressionTree) at.getLeaf(), state).isPresent()) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static Fix fix(TreePath publisher, VisitorState state) {
    SourceText source = new SourceText(state);
    Imports imports = new Imports(state, source);
    ExpressionTree expression = (ExpressionTree) publisher.getLeaf();
    Mover mover = Mover.of(expression, state).orElseThrow();
    int end = source.end(expression);
    List<TextEdit> edits = new ArrayList<>();
    edits.add(new TextEdit(end, end, lineStart(end, source) + mover.signals(imports)));
    edits.addAll(imports.edits());
    return new Fix("go on in a thread that may wait", edits);
  }

  /** The line break and the indentation of the next operator, if it stands on a line of its own. */
  static String lineStart(int end, SourceText source) {
    int next = source.nextLine(end);
    return source.between(end, next).isBlank() && next < source.text().length()
        ? source.lineEnd() + source.indentOf(next)
        : "";
  }
}
