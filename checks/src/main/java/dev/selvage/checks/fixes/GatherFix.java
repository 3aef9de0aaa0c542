package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Source;
import dev.selvage.checks.SourceText;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Forks in a scope what a block starts by {@code supplyAsync} and joins. The results, their order
 * and the CompletionException of a failure stay; the first failure cancels the others.
 */
public final class GatherFix {

  private static final String DESCRIPTION =
      "fork the tasks in one scope, whose first failure cancels the others";

  private static final String SCOPE = "scope";
  private static final Pattern COMMENT = Pattern.compile("//|/\\*");
  private static final int FIRST_RELEASE = 17;

  private final GatheredFutures gathered;
  private final VisitorState state;
  private final SourceText source;
  private final String indent;
  private final LineEdits edits;

  private GatherFix(GatheredFutures gathered, VisitorState state) {
    this.gathered = gathered;
    this.state = state;
    this.source = new SourceText(state);
    this.edits = new LineEdits(source);
    this.indent = source.indentOf(start());
  }

  /**
   * The fix of a gather; none where the method is not ready to be interrupted, where a handler of
   * it may take the failure, or where the code is laid out so that a line could not be moved.
   *
   * @param wait the path of the first wait
   */
  public static List<Fix> of(TreePath wait, VisitorState state) {
    if (Integer.parseInt(Source.instance(state.context).name) < FIRST_RELEASE) {
      return List.of();
    }
    return GatheredFutures.at(wait, state)
        .filter(
            each ->
                DeclaredExceptions.include(DeclaredExceptions.INTERRUPTED, each.method(), state))
        .map(each -> new GatherFix(each, state))
        .filter(GatherFix::isRegular)
        .map(fix -> List.of(fix.fix()))
        .orElse(List.of());
  }

  private int start() {
    return source.start(gathered.futures().get(0));
  }

  /** The line of the brace that ends the block. */
  private int end() {
    return source.lineStart(source.end(gathered.block()) - 1);
  }

  /** Whether the block is laid out in lines, no comment is lost, and the name is free. */
  private boolean isRegular() {
    List<Tree> rewritten = new ArrayList<>();
    gathered.futures().forEach(each -> rewritten.add(selectOf(each)));
    gathered.results().forEach(each -> rewritten.add(each.getMethodSelect()));
    if (gathered.together() != null) {
      rewritten.add(gathered.together());
    }
    int close = source.end(gathered.block()) - 1;
    return rewritten.stream().noneMatch(each -> COMMENT.matcher(source.of(each)).find())
        && source.between(end(), close).isBlank()
        && end() > start()
        && startsLine(gathered.first())
        && DeeperLines.canMove(start(), end(), source)
        && !Imports.mentions(source.of(gathered.method()), SCOPE);
  }

  private boolean startsLine(Tree tree) {
    int start = source.start(tree);
    return source.between(source.lineStart(start), start).isBlank();
  }

  private static Tree selectOf(VariableTree future) {
    return ((MethodInvocationTree) future.getInitializer()).getMethodSelect();
  }

  private Fix fix() {
    Imports imports = new Imports(state, source);
    String scope = imports.use(ScopeOpening.SCOPE);
    String subtask = imports.use(ScopeOpening.SUBTASK);
    List<String> arguments = List.of(ScopeOpening.throwingCompletion(imports));
    String opening = ScopeOpening.resource(scope, arguments, indent, source);
    rewrite(subtask);
    int line = source.lineStart(start());
    edits.moveDeeper(line, end());
    String end = source.lineEnd();
    TextEdit rewritten =
        new TextEdit(
            line,
            end(),
            indent
                + "try ("
                + opening
                + ") {"
                + end
                + edits.applied(line, end())
                + indent
                + "}"
                + end);
    List<TextEdit> all = new ArrayList<>(imports.edits());
    all.addAll(imports.withoutUnused(rewritten));
    all.add(rewritten);
    return new Fix(DESCRIPTION, all);
  }

  private void rewrite(String subtask) {
    for (VariableTree future : gathered.futures()) {
      edits.replace(((ParameterizedTypeTree) future.getType()).getType(), subtask);
      edits.replace(selectOf(future), SCOPE + ".fork");
    }
    for (MethodInvocationTree result : gathered.results()) {
      int end = source.end(result.getMethodSelect());
      int name = ((MemberSelectTree) result.getMethodSelect()).getIdentifier().length();
      edits.add(end - name, end, "get");
    }
    if (gathered.together() != null) {
      edits.replace(gathered.together(), SCOPE + ".join()");
    } else {
      int line = source.lineStart(source.start(gathered.first()));
      String join = indent + source.fileIndentUnit() + SCOPE + ".join();" + source.lineEnd();
      edits.add(line, line, join);
    }
  }
}
