package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import dev.selvage.catalog.Kind;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.blocking.Route;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts {@code subscribeOn} and its kin behind the source whose function blocks. */
final class MoveSubscription {

  private MoveSubscription() {}

  static Optional<Fix> fix(Route route, VisitorState state) {
    for (TreePath frame : route.frames()) {
      Optional<TreePath> source = BlockingFixes.receiving(frame, Kind.ON_SUBSCRIBE, state);
      if (source.isPresent()) {
        return fix(source.get(), state);
      }
    }
    return Optional.empty();
  }

  private static Optional<Fix> fix(TreePath call, VisitorState state) {
    ExpressionTree expression = (ExpressionTree) call.getLeaf();
    return Mover.of(expression, state)
        .map(
            mover -> {
              SourceText source = new SourceText(state);
              Imports imports = new Imports(state, source);
              int end = source.end(expression);
              boolean isChain = call.getParentPath().getLeaf() instanceof MemberSelectTree;
              String start = isChain ? MoveSignals.lineStart(end, source) : "";
              List<TextEdit> edits = new ArrayList<>();
              edits.add(new TextEdit(end, end, start + mover.subscription(imports)));
              edits.addAll(imports.edits());
              return new Fix("subscribe in a thread that may wait", edits);
            });
  }
}
