package dev.selvage.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TaskEvent;
import com.sun.tools.javac.comp.CompileStates.CompileState;
import com.sun.tools.javac.comp.Todo;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.util.Context;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/**
 * How far javac came. It tells of the end of a compilation in the same way when something crashed
 * on the way, but what was found until then must not pass for all.
 */
final class Progress {

  private final Context context;
  private final Set<JavaFileObject> parsed = new HashSet<>();
  private final Set<JavaFileObject> analysed = new HashSet<>();
  private final Set<TypeElement> beingAnalysed = new HashSet<>();
  private CompilationUnitTree lastFile;

  Progress(Context context) {
    this.context = context;
  }

  void started(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE) {
      beingAnalysed.add(event.getTypeElement());
    }
  }

  void finished(TaskEvent event) {
    CompilationUnitTree file = event.getCompilationUnit();
    switch (event.getKind()) {
      case PARSE -> {
        lastFile = file;
        if (file.getTypeDecls().stream().anyMatch(ClassTree.class::isInstance)) {
          parsed.add(file.getSourceFile());
        }
      }
      case ANALYZE -> {
        beingAnalysed.remove(event.getTypeElement());
        analysed.add(file.getSourceFile());
      }
      default -> {}
    }
  }

  /** Whether javac looked at all that it set out to look at, or stopped of its own will. */
  boolean isComplete() {
    JavaCompiler compiler = JavaCompiler.instance(context);
    boolean errors = compiler.errorCount() > 0;
    if (errors && CompileState.ATTR.isAfter(compiler.shouldStopPolicyIfError)) {
      return true;
    }
    return Todo.instance(context).isEmpty()
        && beingAnalysed.isEmpty()
        && (errors || analysed.containsAll(parsed));
  }

  /** A file to complain at, or null if there is none. */
  CompilationUnitTree lastFile() {
    return lastFile;
  }
}
