package dev.selvage.checks.fixes;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.selvage.checks.SourceText;
import dev.selvage.checks.fixes.AwaitedTasks.Ending;
import dev.selvage.checks.tasks.Task;
import dev.selvage.finding.Fix;
import dev.selvage.finding.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts one scope around tasks that a method gives to an executor of its own and waits for. While
 * nothing fails and the time suffices, the same is done by as many threads; the first failure
 * cancels the other tasks and is thrown.
 */
final class ScopeFix {

  private static final String SCOPE = ScopeRewrite.SCOPE;

  private final ScopeApi api;
  private final AwaitedTasks tasks;
  private final SourceText source;
  private final String indent;
  private final LineEdits edits;

  private ScopeFix(ScopeApi api, AwaitedTasks tasks, SourceText source) {
    this.api = api;
    this.tasks = tasks;
    this.source = source;
    this.edits = new LineEdits(source);
    this.indent = source.indentOf(start());
  }

  /** The fix of one task and of those that are started with it, if it is safe. */
  static Optional<Fix> of(Task task, VisitorState state) {
    return ScopeApi.usable(state)
        .flatMap(
            api ->
                AwaitedTasks.with(task, state)
                    .filter(tasks -> tasks.canBeInterrupted(state))
                    .map(tasks -> new ScopeFix(api, tasks, new SourceText(state))))
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
    return rewritten.filter(Objects::nonNull).noneMatch(tree -> source.hasComment(tree))
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
            || !source.hasComment(close, source.end(tasks.around())));
  }

  private Optional<Fix> fix(VisitorState state) {
    Imports imports = new Imports(state, source);
    String scope = imports.use(api.scope());
    return arguments(imports, state)
        .map(
            arguments ->
                new Fix(
                    description(),
                    all(imports, ScopeOpening.resource(scope, arguments, indent, source))));
  }

  private Optional<List<String>> arguments(Imports imports, VisitorState state) {
    ScopeOpening opening = new ScopeOpening(api, tasks.method(), state, source);
    int count =
        tasks.submissions().isCounted() ? tasks.submissions().calls().size() : ScopeOpening.MANY;
    boolean throwsCompletion =
        !DeclaredExceptions.include(DeclaredExceptions.EXECUTION, tasks.method(), state);
    Optional<String> timeout =
        tasks.await() == null ? Optional.of("") : opening.timeout(tasks.await(), imports);
    return opening
        .limit(tasks.executor(), count)
        .flatMap(
            limit ->
                timeout.flatMap(each -> opening.arguments(throwsCompletion, limit, each, imports)));
  }

  private String description() {
    return "start %s in one scope, which waits and throws a failure"
        .formatted(
            tasks.submissions().isCounted() && tasks.submissions().calls().size() == 1
                ? "the task"
                : "the tasks");
  }

  private List<TextEdit> all(Imports imports, String opening) {
    tasks
        .submissions()
        .calls()
        .forEach(call -> edits.replace(call.getMethodSelect(), SCOPE + ".fork"));
    switch (tasks.ending()) {
      case STATEMENTS -> ofStatements(opening);
      case CATCH -> ofCatch(opening);
      case FINALLY -> ofFinally(opening);
      case RESOURCE -> ofResource(opening);
    }
    TextEdit rewritten = new TextEdit(start(), end(), edits.applied(start(), end()));
    List<TextEdit> all = new ArrayList<>(imports.edits());
    all.addAll(imports.withoutUnused(rewritten));
    all.add(rewritten);
    return all;
  }

  private void ofStatements(String opening) {
    edits.replace(tasks.executor(), "try (" + opening + ") {");
    delete(tasks.shutdown());
    edits.replace(tasks.await(), SCOPE + ".join()");
    edits.moveDeeper(source.nextLine(source.end(tasks.executor())), end());
    edits.add(end(), end(), source.lineEnd() + indent + "}");
  }

  private void ofCatch(String opening) {
    edits.replace(tasks.executor(), "try (" + opening + ") {");
    delete(tasks.shutdown());
    unwrap();
    edits.replace(tasks.await(), SCOPE + ".join()");
    if (tasks.shutdownNow() != null) {
      delete(tasks.shutdownNow());
    }
  }

  private void ofFinally(String opening) {
    edits.replace(tasks.executor(), "try (" + opening + ") {");
    unwrap();
    join();
    int close = source.end(tasks.around().getBlock());
    edits.add(close, source.end(tasks.around()), "");
  }

  private void ofResource(String opening) {
    edits.replace(tasks.executor(), opening);
    join();
  }

  /** The {@code try} begins at the declaration of the executor, not where it did. */
  private void unwrap() {
    int line = source.lineStart(source.start(tasks.around()));
    edits.moveDeeper(source.nextLine(source.end(tasks.executor())), line);
    int open = source.start(tasks.around().getBlock());
    edits.add(line, source.nextLine(open), "");
  }

  /** Waits at the end of the block. */
  private void join() {
    int close = source.lineStart(source.end(tasks.around().getBlock()));
    String line = indent + source.fileIndentUnit() + SCOPE + ".join();" + source.lineEnd();
    edits.add(close, close, line);
  }

  /** Takes a statement away, and its line where nothing else stands on it. */
  private void delete(Tree statement) {
    int start = source.lineStart(source.start(statement));
    int end = source.end(statement);
    int next = source.nextLine(end);
    if (source.between(end, next).isBlank()) {
      edits.add(start, next, "");
    } else {
      edits.add(source.start(statement), source.text().indexOf("//", end), "");
    }
  }
}
