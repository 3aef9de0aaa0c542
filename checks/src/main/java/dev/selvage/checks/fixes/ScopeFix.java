package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Source;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.fixes.AwaitedTasks.Ending;
import dev.selvage.checks.tasks.Task;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts one scope around tasks that a method gives to an executor of its own and waits for. While
 * nothing fails and the time suffices, the same is done by as many threads; the first failure
 * cancels the other tasks and is thrown.
 */
final class ScopeFix {

  private static final String SCOPE = "scope";
  private static final Pattern COMMENT = Pattern.compile("//|/\\*");
  private static final int FIRST_RELEASE = 17;

  private final AwaitedTasks tasks;
  private final SourceText source;
  private final String indent;
  private final List<TextEdit> edits = new ArrayList<>();

  private ScopeFix(AwaitedTasks tasks, SourceText source) {
    this.tasks = tasks;
    this.source = source;
    this.indent = source.indentOf(start());
  }

  /** The fix of one task and of those that are started with it, if it is safe. */
  static Optional<Fix> of(Task task, VisitorState state) {
    if (Integer.parseInt(Source.instance(state.context).name) < FIRST_RELEASE) {
      return Optional.empty();
    }
    return AwaitedTasks.with(task, state)
        .filter(tasks -> tasks.canBeInterrupted(state))
        .map(tasks -> new ScopeFix(tasks, new SourceText(state)))
        .filter(ScopeFix::isRegular)
        .flatMap(fix -> fix.fix(state));
  }

  private int start() {
    return source.start(tasks.ending() == Ending.RESOURCE ? tasks.around() : tasks.executor());
  }

  /** The end of what is rewritten, with a comment behind it. */
  private int end() {
    int end =
        tasks.ending() == Ending.STATEMENTS
            ? source.text().indexOf(';', source.end(tasks.await())) + 1
            : source.end(tasks.around());
    String rest = source.between(end, source.nextLine(end));
    return rest.strip().startsWith("//") ? end + rest.stripTrailing().length() : end;
  }

  /** Whether the layout is a plain one, no comment is lost, and the name is free. */
  private boolean isRegular() {
    Stream<Tree> rewritten =
        Stream.concat(
            Stream.of(tasks.executor(), tasks.shutdown(), tasks.shutdownNow(), tasks.await()),
            tasks.submissions().calls().stream().map(MethodInvocationTree::getMethodSelect));
    return rewritten
            .filter(Objects::nonNull)
            .noneMatch(tree -> COMMENT.matcher(source.of(tree)).find())
        && Stream.of(tasks.shutdown(), tasks.shutdownNow())
            .filter(Objects::nonNull)
            .allMatch(this::standsAlone)
        && (tasks.ending() == Ending.RESOURCE || standsAlone(tasks.executor()))
        && source.between(end(), source.nextLine(end())).isBlank()
        && (tasks.around() == null || isRegularTry())
        && DeeperLines.canMove(start(), end(), source)
        && !Imports.mentions(source.of(tasks.method()), SCOPE);
  }

  /** Whether nothing but a comment stands on the lines of a statement. */
  private boolean standsAlone(Tree statement) {
    int start = source.start(statement);
    int end = source.end(statement);
    String rest = source.between(end, source.nextLine(end)).strip();
    return source.between(source.lineStart(start), start).isBlank()
        && (rest.isEmpty() || rest.startsWith("//"));
  }

  /** Whether its braces end and begin lines, and its {@code finally} says nothing. */
  private boolean isRegularTry() {
    int open = source.start(tasks.around().getBlock()) + 1;
    int close = source.end(tasks.around().getBlock()) - 1;
    int start = source.start(tasks.around());
    String rest = source.between(open, source.nextLine(open));
    return source.between(source.lineStart(start), start).isBlank()
        && (tasks.ending() == Ending.RESOURCE || rest.isBlank())
        && rest.contains("\n")
        && source.between(source.lineStart(close), close).isBlank()
        && (tasks.ending() != Ending.FINALLY
            || !COMMENT.matcher(source.between(close, source.end(tasks.around()))).find());
  }

  private Optional<Fix> fix(VisitorState state) {
    Imports imports = new Imports(state, source);
    String scope = imports.use(ScopeOpening.SCOPE);
    return new ScopeOpening(tasks, state, source)
        .arguments(imports)
        .map(
            arguments ->
                new Fix(
                    description(),
                    all(imports, ScopeOpening.resource(scope, arguments, indent, source))));
  }

  private String description() {
    return "start %s in one scope, which waits and throws a failure"
        .formatted(
            tasks.submissions().isCounted() && tasks.submissions().calls().size() == 1
                ? "the task"
                : "the tasks");
  }

  private List<TextEdit> all(Imports imports, String opening) {
    tasks.submissions().calls().forEach(call -> replace(call.getMethodSelect(), SCOPE + ".fork"));
    switch (tasks.ending()) {
      case STATEMENTS -> ofStatements(opening);
      case CATCH -> ofCatch(opening);
      case FINALLY -> ofFinally(opening);
      case RESOURCE -> ofResource(opening);
    }
    TextEdit rewritten = new TextEdit(start(), end(), rewritten());
    List<TextEdit> all = new ArrayList<>(imports.edits());
    all.addAll(imports.withoutUnused(rewritten));
    all.add(rewritten);
    return all;
  }

  private String rewritten() {
    int start = start();
    List<TextEdit> shifted =
        edits.stream()
            .map(each -> new TextEdit(each.start() - start, each.end() - start, each.replacement()))
            .toList();
    return new Fix(description(), shifted).applyTo(source.between(start, end()));
  }

  private void ofStatements(String opening) {
    replace(tasks.executor(), "try (" + opening + ") {");
    delete(tasks.shutdown());
    replace(tasks.await(), SCOPE + ".join()");
    moveDeeper(source.nextLine(source.end(tasks.executor())), end());
    edits.add(new TextEdit(end(), end(), source.lineEnd() + indent + "}"));
  }

  private void ofCatch(String opening) {
    replace(tasks.executor(), "try (" + opening + ") {");
    delete(tasks.shutdown());
    unwrap();
    replace(tasks.await(), SCOPE + ".join()");
    if (tasks.shutdownNow() != null) {
      delete(tasks.shutdownNow());
    }
  }

  private void ofFinally(String opening) {
    replace(tasks.executor(), "try (" + opening + ") {");
    unwrap();
    join();
    int close = source.end(tasks.around().getBlock());
    edits.add(new TextEdit(close, source.end(tasks.around()), ""));
  }

  private void ofResource(String opening) {
    replace(tasks.executor(), opening);
    join();
  }

  /** The {@code try} begins at the declaration of the executor, not where it did. */
  private void unwrap() {
    int line = source.lineStart(source.start(tasks.around()));
    moveDeeper(source.nextLine(source.end(tasks.executor())), line);
    int open = source.start(tasks.around().getBlock());
    edits.add(new TextEdit(line, source.nextLine(open), ""));
  }

  /** Waits at the end of the block. */
  private void join() {
    int close = source.lineStart(source.end(tasks.around().getBlock()));
    String line = indent + source.fileIndentUnit() + SCOPE + ".join();" + source.lineEnd();
    edits.add(new TextEdit(close, close, line));
  }

  private void replace(Tree tree, String code) {
    edits.add(new TextEdit(source.start(tree), source.end(tree), code));
  }

  /** Takes a statement away, and its line where nothing else stands on it. */
  private void delete(Tree statement) {
    int start = source.lineStart(source.start(statement));
    int end = source.end(statement);
    int next = source.nextLine(end);
    edits.add(
        source.between(end, next).isBlank()
            ? new TextEdit(start, next, "")
            : new TextEdit(source.start(statement), source.text().indexOf("//", end), ""));
  }

  /** Whole lines, but for those that go away. */
  private void moveDeeper(int start, int end) {
    for (int line = start; line < end; line = source.nextLine(line)) {
      if (!source.between(line, source.nextLine(line)).isBlank() && !isDeleted(line)) {
        edits.add(new TextEdit(line, line, source.fileIndentUnit()));
      }
    }
  }

  private boolean isDeleted(int line) {
    return edits.stream()
        .anyMatch(
            each -> each.replacement().isEmpty() && each.start() <= line && line < each.end());
  }
}
