package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Source;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.fanout.Iterations;
import dev.selvage.checks.flow.Loops;
import dev.selvage.checks.flow.Symbols;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Forks in a scope what a block starts, collects and waits for. The results, their order and the
 * kind of exception stay; the first failure cancels the other tasks.
 */
public final class GatherFix {

  private static final String DESCRIPTION =
      "fork the tasks in one scope, whose first failure cancels the others";

  private static final String SCOPE = "scope";
  private static final Pattern COMMENT = Pattern.compile("//|/\\*");
  private static final int FIRST_RELEASE = 17;

  private final GatheredTasks tasks;
  private final VisitorState state;
  private final SourceText source;
  private final Imports imports;
  private final String indent;
  private final LineEdits edits;

  private GatherFix(GatheredTasks tasks, VisitorState state) {
    this.tasks = tasks;
    this.state = state;
    this.source = new SourceText(state);
    this.imports = new Imports(state, source);
    this.edits = new LineEdits(source);
    this.indent = source.indentOf(source.start(isOfTry() ? tried() : tasks.first()));
  }

  /**
   * The fix of a gather; none where a scope might do another thing, or where the code is laid out
   * so that a line could not be moved.
   *
   * @param place the path of a wait, or of a call that starts a task
   */
  public static List<Fix> of(TreePath place, VisitorState state) {
    if (Integer.parseInt(Source.instance(state.context).name) < FIRST_RELEASE) {
      return List.of();
    }
    return GatheredTasks.with(place, state)
        .map(tasks -> new GatherFix(tasks, state))
        .filter(GatherFix::isRegular)
        .flatMap(GatherFix::fix)
        .map(List::of)
        .orElse(List.of());
  }

  /** Whether the scope is the resource of a {@code try} that is there already. */
  private boolean isOfTry() {
    return tasks.pool() != null && tasks.pool().tried() != null;
  }

  private TryTree tried() {
    return (TryTree) tasks.pool().tried().getLeaf();
  }

  private int start() {
    return source.start(isOfTry() && tasks.pool().isResource() ? tried() : tasks.first());
  }

  /** The end of what is rewritten: the line of the brace that ends the block, or of the try. */
  private int end() {
    return isOfTry()
        ? source.end(tried())
        : source.lineStart(source.end(tasks.body().getLeaf()) - 1);
  }

  /** Whether the block is laid out in lines, no comment is lost, and the name is free. */
  private boolean isRegular() {
    return rewritten().stream().noneMatch(each -> COMMENT.matcher(source.of(each)).find())
        && startsLine(tasks.firstWait().statement())
        && !Imports.mentions(source.of(tasks.method()), SCOPE)
        && (tasks.pool() == null || standsAlone(tasks.pool().declaration()) || isResource())
        && (isOfTry() ? isRegularTry() : isRegularBlock());
  }

  private boolean isResource() {
    return tasks.pool().isResource();
  }

  /** What is replaced, or goes away. */
  private List<Tree> rewritten() {
    List<Tree> all = new ArrayList<>(tasks.futures().types());
    tasks.futures().starts().forEach(each -> all.add(each.call().getMethodSelect()));
    tasks.futures().waits().forEach(each -> all.add(named(each.getLeaf())));
    if (tasks.together() != null) {
      all.add(tasks.together());
    }
    if (tasks.pool() != null) {
      all.add(tasks.pool().declaration());
      all.addAll(tasks.pool().endings());
      if (isOfTry() && !isResource()) {
        all.add(tried().getFinallyBlock());
      }
    }
    return all;
  }

  private static Tree named(Tree wait) {
    return wait instanceof MethodInvocationTree call ? call.getMethodSelect() : wait;
  }

  private boolean isRegularTry() {
    return isResource()
        || startsLine(tried())
            && source
                .between(source.start(tried()), source.start(tried().getBlock()))
                .strip()
                .equals("try")
            && !COMMENT.matcher(source.between(beforeFinally(), source.end(tried()))).find();
  }

  /** Where the part of the {@code try} in front of its {@code finally} ends. */
  private int beforeFinally() {
    return tried().getCatches().isEmpty()
        ? source.end(tried().getBlock())
        : source.end(tried().getCatches().get(tried().getCatches().size() - 1));
  }

  private boolean isRegularBlock() {
    int close = source.end(tasks.body().getLeaf()) - 1;
    return source.between(end(), close).isBlank()
        && end() > start()
        && (tasks.pool() == null || tasks.pool().endings().stream().allMatch(this::standsAlone))
        && DeeperLines.canMove(start(), end(), source);
  }

  private boolean startsLine(Tree tree) {
    int start = source.start(tree);
    return source.between(source.lineStart(start), start).isBlank();
  }

  /** Whether a statement has its lines for itself. */
  private boolean standsAlone(Tree statement) {
    int end = source.end(statement);
    return startsLine(statement) && source.between(end, source.nextLine(end)).isBlank();
  }

  private Optional<Fix> fix() {
    ScopeOpening opening = new ScopeOpening(tasks.method(), state, source);
    Optional<String> limit =
        tasks.pool() == null
            ? Optional.of("")
            : opening.limit(tasks.pool().declaration(), numberOfTasks());
    if (limit.isEmpty()) {
      return Optional.empty();
    }
    List<TextEdit> others = new ArrayList<>();
    String settings = limit.get();
    if (settings.isEmpty() && isUnbounded()) {
      Optional<List<TextEdit>> constant = LimitConstant.in(tasks.body(), source);
      if (constant.isEmpty()) {
        return Optional.empty();
      }
      others.addAll(constant.get());
      settings = ".withLimit(%s)".formatted(LimitConstant.NAME);
    }
    return opening
        .arguments(tasks.throwsCompletion(), settings, imports)
        .map(arguments -> new Fix(DESCRIPTION, edits(arguments, others)));
  }

  private int numberOfTasks() {
    VarSymbol pool = Symbols.variable(tasks.pool().declaration());
    boolean isCounted =
        tasks.futures().starts().stream().noneMatch(each -> Loops.repeat(each.path(), pool));
    return isCounted ? tasks.futures().starts().size() : ScopeOpening.MANY;
  }

  /** Whether a task is started for each element of an input of unknown size. */
  private boolean isUnbounded() {
    Iterations iterations = new Iterations(state);
    return tasks.futures().starts().stream()
        .anyMatch(each -> iterations.areUnboundedAround(each.path()));
  }

  private List<TextEdit> edits(List<String> arguments, List<TextEdit> others) {
    String scope = imports.use(ScopeOpening.SCOPE);
    String subtask = imports.use(ScopeOpening.SUBTASK);
    String opening = ScopeOpening.resource(scope, arguments, indent, source);
    rewrite(subtask);
    TextEdit rewritten = isOfTry() ? inTry(opening) : inBlock(opening);
    List<TextEdit> all = new ArrayList<>(imports.edits());
    all.addAll(imports.withoutUnused(rewritten));
    all.addAll(others);
    all.add(rewritten);
    return all;
  }

  private void rewrite(String subtask) {
    tasks.futures().types().forEach(each -> edits.replace(each, subtask));
    for (ForkableCall start : tasks.futures().starts()) {
      MethodInvocationTree call = start.call();
      edits.replace(call.getMethodSelect(), SCOPE + ".fork");
      if (call.getArguments().size() > 1) {
        int task = source.end(call.getArguments().get(0));
        edits.add(task, source.end(call.getArguments().get(1)), "");
      }
    }
    tasks.futures().waits().forEach(each -> rewriteWait(each.getLeaf(), subtask));
    if (tasks.together() != null) {
      edits.replace(tasks.together(), SCOPE + ".join()");
      return;
    }
    StatementTree statement = tasks.firstWait().statement();
    int line = withComment(source.lineStart(source.start(statement)));
    String deeper = isOfTry() ? "" : source.fileIndentUnit();
    edits.add(
        line,
        line,
        source.indentOf(source.start(statement)) + deeper + SCOPE + ".join();" + source.lineEnd());
  }

  /** The line that the comment on the lines in front of a line begins with, if there is one. */
  private int withComment(int line) {
    int before = line == 0 ? 0 : source.lineStart(line - 1);
    boolean isComment = before < line && source.between(before, line).strip().startsWith("//");
    return isComment ? withComment(before) : line;
  }

  private void rewriteWait(Tree wait, String subtask) {
    if (wait instanceof MemberReferenceTree) {
      edits.replace(wait, subtask + "::get");
      return;
    }
    MemberSelectTree select = (MemberSelectTree) ((MethodInvocationTree) wait).getMethodSelect();
    int end = source.end(select);
    edits.add(end - select.getIdentifier().length(), end, "get");
  }

  /** A {@code try} around all that follows. */
  private TextEdit inBlock(String opening) {
    int line = source.lineStart(start());
    if (tasks.pool() != null) {
      delete(tasks.pool().declaration());
      tasks.pool().endings().forEach(this::delete);
    }
    edits.moveDeeper(line, end());
    String end = source.lineEnd();
    return new TextEdit(
        line,
        end(),
        indent + "try (" + opening + ") {" + end + edits.applied(line, end()) + indent + "}" + end);
  }

  /** The {@code try} that is there has the scope as its resource. */
  private TextEdit inTry(String opening) {
    if (isResource()) {
      edits.replace(tasks.pool().declaration(), opening);
    } else {
      delete(tasks.pool().declaration());
      int keyword = source.start(tried());
      edits.add(keyword, source.start(tried().getBlock()), "try (" + opening + ") ");
      edits.add(beforeFinally(), source.end(tried()), "");
    }
    int line = source.lineStart(start());
    return new TextEdit(line, end(), edits.applied(line, end()));
  }

  /** Takes a statement away, with its lines. */
  private void delete(Tree statement) {
    edits.add(
        source.lineStart(source.start(statement)), source.nextLine(source.end(statement)), "");
  }
}
