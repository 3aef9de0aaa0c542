package dev.selvage.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import javax.tools.Diagnostic;

/**
 * Tells the user, as one error of the compilation, why Selvage cannot work. javac takes an error
 * only with a place, so it waits for the first file that was parsed. An exception out of a plugin
 * would reach the user as a stack trace, or through Maven not at all.
 */
final class Trouble implements TaskListener {

  private final JavacTask task;
  private final String message;
  private boolean told;

  private Trouble(JavacTask task, String message) {
    this.task = task;
    this.message = message;
  }

  static void report(JavacTask task, String message) {
    task.addTaskListener(new Trouble(task, message));
  }

  @Override
  public void finished(TaskEvent event) {
    CompilationUnitTree file = event.getCompilationUnit();
    if (told || file == null) {
      return;
    }
    told = true;
    Trees.instance(task).printMessage(Diagnostic.Kind.ERROR, message, file, file);
  }
}
