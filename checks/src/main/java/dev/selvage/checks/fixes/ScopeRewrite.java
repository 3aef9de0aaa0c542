package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
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

/**
 * Puts a scope around tasks that one block starts and waits for, in place of the executor that they
 * ran in. Mutable: it is told what to fork and where to join, and then makes the fix.
 */
final class ScopeRewrite {

  static final String SCOPE = "scope";

  private final ScopeApi api;
  private final MethodTree method;
  private final TreePath body;
  private final OwnPool pool;
  private final List<ForkableCall> starts;
  private final int first;
  private final VisitorState state;
  private final SourceText source;
  private final Imports imports;
  private final LineEdits edits;

  /**
   * @param api what the code is written with
   * @param method around all of it
   * @param body the block that becomes the body of the scope, or the end of it does
   * @param pool the executor that goes, or null
   * @param starts the calls that start the tasks
   * @param first the offset of the first code that changes, or the scope has to be in front of
   */
  ScopeRewrite(
      ScopeApi api,
      MethodTree method,
      TreePath body,
      OwnPool pool,
      List<ForkableCall> starts,
      int first,
      VisitorState state) {
    this.api = api;
    this.method = method;
    this.body = body;
    this.pool = pool;
    this.starts = starts;
    this.state = state;
    this.source = new SourceText(state);
    this.imports = new Imports(state, source);
    this.edits = new LineEdits(source);
    int goes =
        pool == null ? first : source.start(pool.isResource() ? tried() : pool.declaration());
    this.first = Math.min(first, goes);
  }

  Imports imports() {
    return imports;
  }

  LineEdits edits() {
    return edits;
  }

  SourceText source() {
    return source;
  }

  /** Whether the scope is the resource of a {@code try} that is there already. */
  private boolean isOfTry() {
    return pool != null && pool.tried() != null;
  }

  private TryTree tried() {
    return (TryTree) pool.tried().getLeaf();
  }

  /** The end of what is rewritten: the line of the brace that ends the block, or of the try. */
  private int end() {
    return isOfTry() ? source.end(tried()) : source.lineStart(source.end(body.getLeaf()) - 1);
  }

  /**
   * Whether the code is laid out in lines that can be moved, no comment is lost, and the name of
   * the scope is free.
   *
   * @param replaced what is going to be replaced
   */
  boolean isRegular(List<Tree> replaced) {
    List<Tree> all = new ArrayList<>(replaced);
    starts.forEach(each -> all.add(each.call().getMethodSelect()));
    if (pool != null) {
      all.add(pool.declaration());
      all.addAll(pool.endings());
    }
    return all.stream().noneMatch(each -> source.hasComment(each))
        && !Imports.mentions(source.of(method), SCOPE)
        && (pool == null || pool.isResource() || source.standsAlone(pool.declaration()))
        && (isOfTry() ? isRegularTry() : isRegularBlock());
  }

  private boolean isRegularTry() {
    return pool.isResource()
        || source.startsLine(tried())
            && source
                .between(source.start(tried()), source.start(tried().getBlock()))
                .strip()
                .equals("try")
            && !source.hasComment(beforeFinally(), source.end(tried()));
  }

  /** Where the part of the {@code try} in front of its {@code finally} ends. */
  private int beforeFinally() {
    return endBeforeFinally(tried(), source);
  }

  static int endBeforeFinally(TryTree tried, SourceText source) {
    return tried.getCatches().isEmpty()
        ? source.end(tried.getBlock())
        : source.end(tried.getCatches().get(tried.getCatches().size() - 1));
  }

  private boolean isRegularBlock() {
    int close = source.end(body.getLeaf()) - 1;
    return source.between(end(), close).isBlank()
        && end() > first
        && (pool == null || pool.endings().stream().allMatch(source::standsAlone))
        && DeeperLines.canMove(first, end(), source);
  }

  /** Forks what a call has started. */
  void fork(ForkableCall start) {
    MethodInvocationTree call = start.call();
    edits.replace(call.getMethodSelect(), SCOPE + ".fork");
    if (call.getArguments().size() > 1) {
      int task = source.end(call.getArguments().get(0));
      edits.add(task, source.end(call.getArguments().get(1)), "");
    }
  }

  /** Joins in front of a statement, and of the comment that belongs to it. */
  void joinBefore(StatementTree statement) {
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

  /**
   * All of it as one fix; empty where the scope could not have the limit that there was.
   *
   * @param throwsCompletion whether {@code join} is to throw CompletionException
   */
  Optional<Fix> fix(String description, boolean throwsCompletion) {
    ScopeOpening opening = new ScopeOpening(api, method, state, source);
    Optional<String> limit =
        pool == null ? Optional.of("") : opening.limit(pool.declaration(), numberOfTasks());
    if (limit.isEmpty()) {
      return Optional.empty();
    }
    List<TextEdit> others = new ArrayList<>();
    String atMost = limit.get();
    if (atMost.isEmpty() && isUnbounded()) {
      Optional<List<TextEdit>> constant = LimitConstant.MAX_CONCURRENT_TASKS.in(body, source);
      if (constant.isEmpty()) {
        return Optional.empty();
      }
      others.addAll(constant.get());
      atMost = ScopeOpening.limit(LimitConstant.MAX_CONCURRENT_TASKS.name());
    }
    return opening
        .arguments(throwsCompletion, atMost, "", imports)
        .map(arguments -> new Fix(description, all(arguments, others)));
  }

  private int numberOfTasks() {
    VarSymbol variable = Symbols.variable(pool.declaration());
    boolean isCounted = starts.stream().noneMatch(each -> Loops.repeat(each.path(), variable));
    return isCounted ? starts.size() : ScopeOpening.MANY;
  }

  /** Whether a task is started for each element of an input of unknown size. */
  private boolean isUnbounded() {
    Iterations iterations = new Iterations(state);
    return starts.stream().anyMatch(each -> iterations.areUnboundedAround(each.path()));
  }

  private List<TextEdit> all(List<String> arguments, List<TextEdit> others) {
    String scope = imports.use(api.scope());
    String indent = source.indentOf(isOfTry() ? source.start(tried()) : first);
    String opening = ScopeOpening.resource(scope, arguments, indent, source);
    TextEdit rewritten = isOfTry() ? inTry(opening) : inBlock(opening, indent);
    List<TextEdit> all = new ArrayList<>(imports.edits());
    all.addAll(imports.withoutUnused(rewritten));
    all.addAll(others);
    all.add(rewritten);
    return all;
  }

  /** A {@code try} around all that follows. */
  private TextEdit inBlock(String opening, String indent) {
    int line = source.lineStart(first);
    if (pool != null) {
      edits.delete(pool.declaration());
      pool.endings().forEach(edits::delete);
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
    if (pool.isResource()) {
      edits.replace(pool.declaration(), opening);
    } else {
      edits.delete(pool.declaration());
      int keyword = source.start(tried());
      edits.add(keyword, source.start(tried().getBlock()), "try (" + opening + ") ");
      edits.add(beforeFinally(), source.end(tried()), "");
    }
    int line = source.lineStart(first);
    return new TextEdit(line, end(), edits.applied(line, end()));
  }
}
