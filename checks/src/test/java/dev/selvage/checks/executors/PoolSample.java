package dev.selvage.checks.executors;

import com.google.errorprone.VisitorState;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.selvage.checks.AnalyzedSource;
import java.util.List;
import java.util.Optional;

/** A piece of Java in which one executor is made. {@code NEW} stands for where. */
final class PoolSample {

  private final String members;

  private PoolSample(String members) {
    this.members = members;
  }

  /** A class with these members, and a field {@code kept} that other files can name. */
  static PoolSample of(String members) {
    return new PoolSample(members);
  }

  /**
   * A method with parameters {@code a}, {@code task} and {@code result}, and a local {@code pool}
   * that holds the executor.
   */
  static PoolSample local(String behind) {
    return of(
        """
        void sample(boolean a, Runnable task, Future<String> result) throws Exception {
          ExecutorService pool = NEW;
          %s
        }
        void use(ExecutorService given) {}
        private void end(ExecutorService given) { given.shutdownNow(); }
        private void work(ExecutorService given) { given.execute(() -> {}); }
        """
            .formatted(behind));
  }

  /** Each way on which it stays open, such as {@code THROW ExecutionException}. */
  List<String> slips() {
    return at(
        (creation, state) ->
            LocalExecutor.of(creation, state).stream()
                .flatMap(local -> local.slips().stream())
                .map(PoolSample::brief)
                .toList());
  }

  private static String brief(OpenPath path) {
    return path.thrown() == null ? path.kind().name() : path.kind() + " " + path.thrown().tsym.name;
  }

  /** What keeps it. */
  ExecutorCreation.Keeper keeper() {
    return at((creation, state) -> creation.keeper());
  }

  /** Whether the field that it is in is never closed. */
  boolean isLeaked() {
    return at((creation, state) -> ExecutorField.of(creation, state).isLeaked());
  }

  /** Whether it is put over one that is there. */
  boolean overwrites() {
    return at((creation, state) -> ExecutorField.of(creation, state).overwrites());
  }

  private interface Question<T> {
    T ask(ExecutorCreation creation, VisitorState state);
  }

  private <T> T at(Question<T> question) {
    String source =
        """
        import java.util.concurrent.*;
        class Sample {
          ExecutorService kept;
          %s
        }
        """
            .formatted(members.replace("NEW", "Executors.newFixedThreadPool(2)"));
    return AnalyzedSource.ask(source, (unit, state) -> ask(question, unit, state));
  }

  /** Asks of the last executor in the code. */
  private static <T> T ask(Question<T> question, CompilationUnitTree unit, VisitorState state) {
    TreePath[] last = {null};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        add();
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitNewClass(NewClassTree creation, Void unused) {
        add();
        return super.visitNewClass(creation, null);
      }

      private void add() {
        if (ExecutorCreation.at(getCurrentPath(), state).isPresent()) {
          last[0] = getCurrentPath();
        }
      }
    }.scan(new TreePath(unit), null);
    VisitorState there = state.withPath(last[0]);
    Optional<ExecutorCreation> creation = ExecutorCreation.at(last[0], there);
    return question.ask(creation.orElseThrow(), there);
  }
}
