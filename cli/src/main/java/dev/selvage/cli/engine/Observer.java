package dev.selvage.cli.engine;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import dev.selvage.report.Unchecked;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** Watches one run of javac, and sorts what it says by what it means for the checks. */
final class Observer implements TaskListener, DiagnosticListener<JavaFileObject> {

  private static final List<String> UNRESOLVED =
      List.of(
          "compiler.err.cant.resolve",
          "compiler.err.doesnt.exist",
          "compiler.err.cant.access",
          "compiler.err.static.imp.only.classes.and.interfaces");
  private static final String DUPLICATE = "compiler.err.duplicate.class";
  private static final String SAID_BY_PLUGIN = "proc.messager";

  private final Progress progress;
  private final Set<URI> reported;
  private final Map<URI, Unchecked> syntaxErrors = new HashMap<>();
  private final Map<URI, Unchecked> duplicates = new HashMap<>();
  private final Map<URI, Integer> unresolved = new HashMap<>();
  private final Map<URI, Integer> otherErrors = new HashMap<>();
  private final Set<URI> parsed = new HashSet<>();
  private final Set<URI> withClasses = new HashSet<>();
  private final Set<URI> analysed = new HashSet<>();
  private final List<PluginMessage> pluginMessages = new ArrayList<>();
  private final List<String> withoutFile = new ArrayList<>();
  private URI current;
  private boolean parsing;

  /** What the plugin said through javac. */
  record PluginMessage(String file, long line, String text) {}

  /**
   * @param reported the files whose progress counts
   */
  Observer(Progress progress, Set<URI> reported) {
    this.progress = progress;
    this.reported = reported;
  }

  @Override
  public void started(TaskEvent event) {
    if (event.getSourceFile() != null) {
      current = event.getSourceFile().toUri();
      parsing = event.getKind() == TaskEvent.Kind.PARSE;
    }
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getSourceFile() == null) {
      return;
    }
    URI file = event.getSourceFile().toUri();
    if (event.getKind() == TaskEvent.Kind.PARSE) {
      parsing = false;
      parsed.add(file);
      if (event.getCompilationUnit().getTypeDecls().stream()
          .anyMatch(ClassTree.class::isInstance)) {
        withClasses.add(file);
      }
    } else if (event.getKind() == TaskEvent.Kind.ANALYZE
        && analysed.add(file)
        && reported.contains(file)) {
      progress.checked();
    }
  }

  @Override
  public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = diagnostic.getMessage(Locale.ENGLISH);
    if (diagnostic.getSource() == null) {
      if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
        withoutFile.add(message);
      }
    } else if (diagnostic.getCode().endsWith(SAID_BY_PLUGIN)) {
      String file = SourceFile.name(Path.of(diagnostic.getSource().toUri()));
      pluginMessages.add(new PluginMessage(file, diagnostic.getLineNumber(), message));
    } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
      error(diagnostic, message);
    }
  }

  private void error(Diagnostic<? extends JavaFileObject> diagnostic, String message) {
    URI file = diagnostic.getSource().toUri();
    String code = diagnostic.getCode();
    if (parsing) {
      syntaxErrors.putIfAbsent(file, unchecked(diagnostic, message));
    } else if (code.equals(DUPLICATE)) {
      duplicates.putIfAbsent(file, unchecked(diagnostic, message));
    } else if (UNRESOLVED.stream().anyMatch(code::startsWith)) {
      unresolved.merge(file, 1, Integer::sum);
    } else {
      otherErrors.merge(file, 1, Integer::sum);
    }
  }

  private static Unchecked unchecked(
      Diagnostic<? extends JavaFileObject> diagnostic, String message) {
    return new Unchecked(
        SourceFile.name(Path.of(diagnostic.getSource().toUri())),
        (int) Math.max(0, diagnostic.getLineNumber()),
        message.lines().findFirst().orElse(message));
  }

  /** The first syntax error of each file that has one. */
  Map<URI, Unchecked> syntaxErrors() {
    return syntaxErrors;
  }

  /** The first class of each file that another file has already. */
  Map<URI, Unchecked> duplicates() {
    return duplicates;
  }

  /** How many names javac could not resolve in a file. */
  int unresolved(URI file) {
    return unresolved.getOrDefault(file, 0);
  }

  /** How many other errors, but those of syntax, a file has. */
  int otherErrors(URI file) {
    return otherErrors.getOrDefault(file, 0);
  }

  /** Whether javac has analysed a file, or has parsed it and found nothing to analyse. */
  boolean isAnalysed(URI file) {
    return analysed.contains(file) || (parsed.contains(file) && !withClasses.contains(file));
  }

  /** All that the plugin said, findings too. */
  List<PluginMessage> pluginMessages() {
    return pluginMessages;
  }

  /** Errors that lie in no file. */
  List<String> errorsWithoutFile() {
    return withoutFile;
  }

  /** The file that javac took up last; null if it took up none. */
  URI current() {
    return current;
  }
}
