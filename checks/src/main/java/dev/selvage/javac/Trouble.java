package dev.selvage.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import javax.tools.Diagnostic;

/**
 * Tells the user, in one diagnostic of the compilation, why Selvage cannot work. javac takes an
 * error only with a place, so it waits for the first file that was parsed. An exception out of a
 * plugin would reach the user as a stack trace, or through Maven not at all.
 */
final class Trouble implements TaskListener {

  private final JavacTask task;
  private final Diagnostic.Kind kind;
  private final String message;
  private boolean told;

  private Trouble(JavacTask task, Diagnostic.Kind kind, String message) {
    this.task = task;
    this.kind = kind;
    this.message = message;
  }

  /** The user asked for what cannot be done: the compilation fails. */
  static void fail(JavacTask task, String message) {
    task.addTaskListener(new Trouble(task, Diagnostic.Kind.ERROR, message));
  }

  /** Selvage is at fault: the compilation goes on without it. */
  static void warn(JavacTask task, String message) {
    task.addTaskListener(new Trouble(task, Diagnostic.Kind.WARNING, message));
  }

  @Override
  public void finished(TaskEvent event) {
    CompilationUnitTree file = event.getCompilationUnit();
    if (told || file == null) {
      return;
    }
    told = true;
    Trees.instance(task).printMessage(kind, message, file, file);
  }
}
