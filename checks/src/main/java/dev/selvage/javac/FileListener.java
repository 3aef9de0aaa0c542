package dev.selvage.javac;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.errorprone.ErrorProneError;
import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.scanner.ErrorProneScannerTransformer;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import dev.selvage.checks.SourceFiles;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Runs the checks over each file when javac has analysed the first of its classes. */
final class FileListener implements TaskListener {

  private final JavacTask task;
  private final Context context;
  private final Options options;
  private final Supplier<ErrorProneScannerTransformer> checks;
  private final Attribution attribution;
  private final FindingRecorder recorder;
  private final Set<CompilationUnitTree> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Progress progress;
  private boolean crashed;

  FileListener(
      JavacTask task,
      Options options,
      ScannerSupplier checks,
      Attribution attribution,
      FindingRecorder recorder) {
    this.task = task;
    this.context = ((BasicJavacTask) task).getContext();
    this.options = options;
    this.checks = Suppliers.memoize(() -> ErrorProneScannerTransformer.create(checks.get()));
    this.attribution = attribution;
    this.recorder = recorder;
    this.progress = new Progress(context);
    context.put(ErrorProneOptions.class, options.errorProne());
  }

  @Override
  public void started(TaskEvent event) {
    progress.started(event);
    switch (event.getKind()) {
      case PARSE -> attribution.parsing();
      case ANALYZE -> attribution.beforeAnalysis();
      default -> {}
    }
  }

  @Override
  public void finished(TaskEvent event) {
    progress.finished(event);
    switch (event.getKind()) {
      case PARSE -> attribution.parsed(event.getCompilationUnit());
      case ANALYZE -> analysed(event.getCompilationUnit());
      case COMPILATION -> {
        if (progress.isComplete()) {
          recorder.close(progress.lastFile());
        }
      }
      default -> {}
    }
  }

  /** The first of a file's classes is analysed, and none is lowered yet. */
  private void analysed(CompilationUnitTree file) {
    if (file != null && seen.add(file) && !isExcluded(file)) {
      check(file);
    }
  }

  private boolean isExcluded(CompilationUnitTree file) {
    return options
        .excludedPaths()
        .map(pattern -> pattern.matcher(SourceFiles.path(file.getSourceFile())).matches())
        .orElse(false);
  }

  /**
   * Nothing that goes wrong in here may reach javac: a linter that breaks a build is switched off.
   */
  private void check(CompilationUnitTree file) {
    Log log = Log.instance(context);
    JavaFileObject before = log.useSource(file.getSourceFile());
    try {
      attribution.complete(file);
      checks.get().apply(new TreePath(file), context, description -> {});
    } catch (ErrorProneError e) {
      warnOfCrash(file, e.checkName() + ": " + e.getCause());
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      warnOfCrash(file, e.toString());
    } finally {
      log.useSource(before);
    }
  }

  private void warnOfCrash(CompilationUnitTree file, String crash) {
    if (crashed) {
      return;
    }
    crashed = true;
    String remedy =
        attribution.isTorn(file)
            ? "Let it compile first."
            : "The compilation goes on; please report this with the file.";
    Trees.instance(task)
        .printMessage(
            Diagnostic.Kind.WARNING,
            "Selvage could not check this file (%s). %s".formatted(crash, remedy),
            file,
            file);
  }
}
