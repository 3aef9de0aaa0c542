package dev.selvage.javac;

import com.google.errorprone.InvalidCommandLineOptionException;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.util.Context;
import dev.selvage.checks.MatchListener;
import dev.selvage.checks.SelvageCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Sets Selvage up in one run of javac. */
final class Session {

  private Session() {}

  static void start(JavacTask task, List<String> arguments) {
    Context context = ((BasicJavacTask) task).getContext();
    Options options;
    ScannerSupplier checks;
    try {
      options = Options.parse(arguments);
      checks = ScannerSupplier.fromBugCheckerClasses(checks()).applyOverrides(options.errorProne());
    } catch (InvalidCommandLineOptionException | IllegalArgumentException e) {
      Trouble.fail(task, "Selvage: " + e.getMessage());
      return;
    }
    FindingRecorder recorder = new FindingRecorder(task, options);
    context.put(MatchListener.class, recorder);
    task.addTaskListener(
        new FileListener(task, options, checks, Attribution.prepare(context), recorder));
  }

  /** Our checks alone: a class path may hold those of others too. */
  private static List<Class<? extends BugChecker>> checks() {
    List<Class<? extends BugChecker>> ours = new ArrayList<>();
    ServiceLoader.load(BugChecker.class, Session.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::type)
        .filter(SelvageCheck.class::isAssignableFrom)
        .forEach(ours::add);
    return ours;
  }
}
