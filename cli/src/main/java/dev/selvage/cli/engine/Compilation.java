package dev.selvage.cli.engine;

import com.sun.tools.javac.api.JavacTaskImpl;
import com.sun.tools.javac.main.Main;
import dev.selvage.finding.Finding;
import dev.selvage.finding.FindingsFile;
import dev.selvage.javac.SelvagePlugin;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * One run of javac with our plugin, up to the analysis of flow; it writes no class. The plugin is
 * started as javac would start it, but without a search for it on the class path of the user.
 */
final class Compilation {

  private static final Pattern CRASH = Pattern.compile("[\\w.$]+(Error|Exception|Failure)\\b.*");

  private final CheckRequest request;

  Compilation(CheckRequest request) {
    this.request = request;
  }

  /**
   * What the plugin recorded, and how javac ended.
   *
   * @param crash what stopped javac before its end
   */
  record Outcome(List<Finding> findings, Optional<String> crash) {}

  /**
   * Runs javac over {@code files}.
   *
   * @throws CheckException if javac refuses its options
   */
  Outcome run(List<SourceFile> files, Observer observer) throws CheckException {
    Path folder = temporaryFolder();
    Path report = folder.resolve("findings.json");
    StringWriter out = new StringWriter();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager classes =
        javac.getStandardFileManager(observer, Locale.ENGLISH, request.encoding())) {
      if (request.classPath().isEmpty()) {
        classes.setLocation(StandardLocation.CLASS_PATH, List.of());
      }
      JavacTaskImpl task =
          (JavacTaskImpl) javac.getTask(out, classes, observer, options(), null, files);
      task.setLocale(Locale.ENGLISH);
      task.addTaskListener(observer);
      new SelvagePlugin().init(task, pluginOptions(report));
      Main.Result result = task.doCall();
      return new Outcome(findings(report), crash(result, out.toString()));
    } catch (IllegalArgumentException e) {
      throw new CheckException(e.getMessage().replaceFirst("^error: ", ""), e);
    } catch (IOException e) {
      throw new CheckException("the findings of javac cannot be read: " + e.getMessage(), e);
    } catch (RuntimeException | Error e) {
      return new Outcome(List.of(), Optional.of(e.toString()));
    } finally {
      delete(report, folder);
    }
  }

  private List<String> options() {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-implicit:none",
                "-Xmaxerrs",
                "0",
                "-Xmaxwarns",
                "0",
                "--should-stop=ifNoError=FLOW",
                // so that javac says what made it crash, whatever errors it has seen before
                "-XDdev"));
    options.addAll(List.of("-encoding", request.encoding().name()));
    request.classPath().ifPresent(path -> options.addAll(List.of("--class-path", path)));
    request.sourcePath().ifPresent(path -> options.addAll(List.of("--source-path", path)));
    options.addAll(language());
    return options;
  }

  /** Preview features belong to the newest language, and only to that. */
  private List<String> language() {
    int newest = Runtime.version().feature();
    if (request.release().isEmpty()) {
      return List.of("--enable-preview", "-source", Integer.toString(newest));
    }
    int release = request.release().get();
    return release == newest
        ? List.of("--enable-preview", "--release", Integer.toString(release))
        : List.of("--release", Integer.toString(release));
  }

  private String[] pluginOptions(Path report) {
    List<String> options = new ArrayList<>();
    options.add("-XepOpt:Selvage:Report=" + report);
    if (!request.checks().isEmpty()) {
      options.add("-XepDisableAllChecks");
      request.checks().forEach(check -> options.add("-Xep:" + check));
    }
    if (!request.catalogs().isEmpty()) {
      options.add(
          "-XepOpt:Selvage:Catalog="
              + request.catalogs().stream().map(Path::toString).collect(Collectors.joining(",")));
    }
    return options.toArray(String[]::new);
  }

  private static List<Finding> findings(Path report) throws IOException {
    return Files.exists(report) ? FindingsFile.read(report).findings() : List.of();
  }

  private static Optional<String> crash(Main.Result result, String out) {
    if (result != Main.Result.ABNORMAL && result != Main.Result.SYSERR) {
      return Optional.empty();
    }
    return Optional.of(
        out.lines().filter(line -> CRASH.matcher(line).matches()).findFirst().orElse("no reason"));
  }

  private static Path temporaryFolder() throws CheckException {
    try {
      return Files.createTempDirectory("selvage");
    } catch (IOException e) {
      throw new CheckException("no temporary folder: " + e.getMessage(), e);
    }
  }

  private static void delete(Path... paths) throws CheckException {
    try {
      for (Path path : paths) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new CheckException("cannot delete a temporary file: " + e.getMessage(), e);
    }
  }
}
