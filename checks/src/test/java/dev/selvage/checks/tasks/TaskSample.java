package dev.selvage.checks.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.VisitorState;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.api.BasicJavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** A piece of Java with tasks in it. */
final class TaskSample {

  private TaskSample() {}

  /**
   * The tasks in the body of a method, outer calls first, such as {@code SUBMISSION DROPPED}. There
   * is a {@code pool}, a {@code scheduler}, a {@code Runnable job}, a {@code thread} in a field and
   * one named {@code future}, and {@code load()}, a method that returns one.
   */
  static List<String> tasks(String body) {
    return tasksOf(
        """
        Object sample(List<Runnable> jobs) throws Exception {
          %s
        }
        """
            .formatted(body));
  }

  /** The same, of members. */
  static List<String> tasksOf(String members) {
    String source =
        """
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.stream.*;

        abstract class Sample {
          ExecutorService pool;
          ScheduledExecutorService scheduler;
          Runnable job;
          Thread thread;
          Future<?> future;
          abstract CompletableFuture<String> load();
          abstract void use(Object o);
          %s
        }
        """
            .formatted(members);
    JavaFileObject file = JavaFileObjects.forSourceString("Sample", source);
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, told, List.of("-proc:none"), null, List.of(file));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      task.analyze();
      assertThat(told.getDiagnostics()).as("what javac says").isEmpty();
      return tasksIn(new TreePath(unit), ((BasicJavacTask) task));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> tasksIn(TreePath unit, BasicJavacTask task) {
    VisitorState state = VisitorState.createForUtilityPurposes(task.getContext()).withPath(unit);
    Tasks tasks = new Tasks(state);
    List<String> found = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        look();
        return super.visitMethodInvocation(tree, null);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        look();
        return super.visitMemberReference(tree, null);
      }

      @Override
      public Void visitNewClass(NewClassTree tree, Void unused) {
        look();
        return super.visitNewClass(tree, null);
      }

      private void look() {
        tasks
            .at(getCurrentPath())
            .ifPresent(each -> found.add(each.form() + " " + tasks.fate(each)));
      }
    }.scan(unit, null);
    return found;
  }
}
