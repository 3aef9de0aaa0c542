package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Source;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.executors.LocalExecutor;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;

/**
 * Closes a local executor at the end of its block: by try-with-resources where the target release
 * has it for executors (19), else in {@code finally}.
 *
 * <p>Both wait for the tasks, which the code before did not. So it is offered only where all tasks
 * are handed over in this block, end by themselves as far as the code shows, and nothing behind the
 * block could be what they wait for.
 */
public final class CloseExecutor {

  /** The source level, which the target release is never below. */
  private static final int FIRST_WITH_CLOSE = 19;

  private CloseExecutor() {}

  /** The fix, if it is safe. */
  public static List<Fix> fix(LocalExecutor local, VisitorState state) {
    SourceText source = new SourceText(state);
    if (!TasksOfBlock.endWithIt(local, state) || !isRegular(local, source)) {
      return List.of();
    }
    boolean isCloseable =
        Integer.parseInt(Source.instance(state.context).name) >= FIRST_WITH_CLOSE
            && TasksOfBlock.isCloseable(local, state);
    String description =
        isCloseable
            ? "close the executor at the end of its block"
            : "shut the executor down at the end of its block, and wait for its tasks";
    return List.of(
        new Fix(
            description, List.of(isCloseable ? resource(local, source) : ending(local, source))));
  }

  /** Whether the lines may be moved, and only a comment stands behind the declaration. */
  private static boolean isRegular(LocalExecutor local, SourceText source) {
    String rest = comment(local, source).strip();
    return DeeperLines.canMove(source.start(local.declaration()), end(local, source), source)
        && (rest.isEmpty() || rest.startsWith("//"));
  }

  private static TextEdit resource(LocalExecutor local, SourceText source) {
    VariableTree declaration = local.declaration();
    String indent = source.indentOf(source.start(declaration));
    String head = source.of(declaration).replaceFirst(";\\s*$", "");
    List<String> lines = new ArrayList<>();
    lines.add("try (" + head + ") {" + comment(local, source));
    lines.addAll(deeper(local, source));
    lines.add(indent + "}");
    return edit(local, lines, source);
  }

  private static TextEdit ending(LocalExecutor local, SourceText source) {
    VariableTree declaration = local.declaration();
    String indent = source.indentOf(source.start(declaration));
    String unit = source.fileIndentUnit();
    String name = declaration.getName().toString();
    List<String> lines = new ArrayList<>();
    lines.add(source.of(declaration) + comment(local, source));
    lines.add(indent + "try {");
    lines.addAll(deeper(local, source));
    lines.add(indent + "} finally {");
    lines.add(indent + unit + name + ".shutdown();");
    lines.add(indent + unit + "try {");
    lines.add(indent + unit + unit + name + ".awaitTermination(1, " + days(local) + ");");
    lines.add(indent + unit + "} catch (InterruptedException interrupted) {");
    lines.add(indent + unit + unit + name + ".shutdownNow();");
    lines.add(indent + unit + unit + "Thread.currentThread().interrupt();");
    lines.add(indent + unit + "}");
    lines.add(indent + "}");
    return edit(local, lines, source);
  }

  private static String days(LocalExecutor local) {
    return TasksOfBlock.knowsTimeUnit(local.block().getCompilationUnit())
        ? "TimeUnit.DAYS"
        : "java.util.concurrent.TimeUnit.DAYS";
  }

  /** What stands behind the declaration, one step further in. */
  private static List<String> deeper(LocalExecutor local, SourceText source) {
    int behind = source.nextLine(source.end(local.declaration()));
    return DeeperLines.of(source.between(behind, end(local, source)), source);
  }

  /** A comment behind the declaration, which stays there. */
  private static String comment(LocalExecutor local, SourceText source) {
    int end = source.end(local.declaration());
    return source.between(end, source.nextLine(end)).stripTrailing();
  }

  private static TextEdit edit(LocalExecutor local, List<String> lines, SourceText source) {
    return new TextEdit(
        source.start(local.declaration()),
        end(local, source),
        String.join(source.lineEnd(), lines));
  }

  private static int end(LocalExecutor local, SourceText source) {
    List<? extends StatementTree> all = ((BlockTree) local.block().getLeaf()).getStatements();
    return source.end(all.get(all.size() - 1));
  }
}
