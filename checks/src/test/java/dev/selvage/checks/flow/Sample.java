package dev.selvage.checks.flow;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.VisitorState;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.api.BasicJavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** A piece of Java with a handler whose exception is called {@code e}, and the walk from there. */
final class Sample {

  private static final String RESTORE = "Thread.currentThread().interrupt()";

  private final String members;

  private Sample(String members) {
    this.members = members;
  }

  /**
   * A class with these members. {@code RESTORE} stands for the call that sets the flag again, and
   * {@code WAIT} for an interruptible one; there are fields {@code done} and {@code size}, and a
   * method {@code work()} of which nothing is known.
   */
  static Sample of(String members) {
    return new Sample(members);
  }

  /** A handler in a method with parameters {@code a}, {@code b}, {@code n} and {@code o}. */
  static Sample handler(String body) {
    return handler(body, "");
  }

  /** The same, and what follows the try statement. */
  static Sample handler(String body, String behind) {
    return of(
        """
        void sample(boolean a, boolean b, int n, Object o) throws Exception {
          try { WAIT; } catch (InterruptedException e) { %s }
          %s
        }
        """
            .formatted(body, behind));
  }

  /** Each way out, such as {@code RETURN LOST, carries, if `a` is true}; empty if too many. */
  List<String> ways() {
    return walk().stream().flatMap(out -> out.ways().stream()).map(Sample::brief).toList();
  }

  private static String brief(WayOut way) {
    String decisions = way.decisions().stream().map(Decision::text).collect(joining(" and "));
    return way.kind()
        + " "
        + way.flag()
        + (way.carries() ? ", carries" : "")
        + (way.wentOn() ? ", went on" : "")
        + (decisions.isEmpty() ? "" : ", if " + decisions);
  }

  /** All that the walk found. */
  Optional<WaysOut> walk() {
    String source =
        """
        abstract class Sample {
          volatile boolean done;
          int size;
          abstract void work();
          %s
        }
        """
            .formatted(members.replace("RESTORE", RESTORE).replace("WAIT", "Thread.sleep(1)"));
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
      return walk(handlerIn(unit), ((BasicJavacTask) task));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<WaysOut> walk(TreePath handler, BasicJavacTask task) {
    VisitorState state =
        VisitorState.createForUtilityPurposes(task.getContext()).withPath(handler.getParentPath());
    JavaTypes types = FileIndex.of(state).types();
    List<Tree> sources =
        ThrownInterruptions.in(
                (TryTree) handler.getParentPath().getLeaf(),
                types.interruptedException,
                types,
                state.getTypes())
            .sources()
            .stream()
            .map(ThrownInterruptions.Source::tree)
            .toList();
    return HandlerWalk.from(handler, types.interruptedException, sources, state);
  }

  private static TreePath handlerIn(CompilationUnitTree unit) {
    TreePath[] found = {null};
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitCatch(CatchTree tree, Void unused) {
        if (tree.getParameter().getName().contentEquals("e")) {
          found[0] = getCurrentPath();
        }
        return super.visitCatch(tree, null);
      }
    }.scan(new TreePath(unit), null);
    return found[0];
  }
}
