package dev.selvage.selfcheck;

import dev.selvage.finding.Finding;
import dev.selvage.finding.FindingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What our checks find in sources, whether or not all of their libraries are at hand. */
final class Linted {
  private Linted() {}

  /**
   * The findings, in code and in test code.
   *
   * @param asked options of the plugin, such as {@code -Xep:UncancellableWait:WARN}
   */
  static List<Finding> findings(String name, List<Path> sources, String... asked)
      throws IOException {
    Path folder = Project.SCRATCH.resolve(name);
    Folders.delete(folder);
    Path report = Files.createDirectories(folder).resolve("findings.json");
    List<String> options = new ArrayList<>(exports());
    options.addAll(
        List.of(
            "-Xplugin:Selvage -XepOpt:Selvage:TestCode=true -XepOpt:Selvage:Report=%s %s"
                .formatted(report, String.join(" ", asked)),
            "--should-stop=ifError=FLOW",
            "-proc:none",
            "-implicit:none",
            "-d",
            folder.toString()));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      compiler
          .getTask(
              null, files, problem -> {}, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return FindingsFile.read(report).findings();
  }

  /** Our checks are written against javac's own packages. */
  private static List<String> exports() throws IOException {
    return Files.readAllLines(Project.ROOT.resolve(".mvn/jvm.config")).stream()
        .filter(flag -> flag.startsWith("--add-exports"))
        .toList();
  }
}
