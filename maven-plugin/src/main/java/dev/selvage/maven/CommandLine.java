package dev.selvage.maven;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;

/** Runs the command line of Selvage in a JVM of its own, which has the flags that javac needs. */
final class CommandLine {

  private static final String MAIN = "dev.selvage.cli.Main";

  private final String classPath;
  private final List<String> jvmArguments;

  /**
   * @param artifacts those of the plugin, among which is the command line
   * @param jvmArguments options of the JVM, or null
   */
  CommandLine(List<Artifact> artifacts, String jvmArguments) {
    this.classPath =
        artifacts.stream()
            .map(Artifact::getFile)
            .map(File::toString)
            .collect(Collectors.joining(File.pathSeparator));
    this.jvmArguments =
        jvmArguments == null ? List.of() : List.of(jvmArguments.strip().split("\\s+"));
  }

  /** Runs it in a folder; what it says goes to {@code out}. */
  int run(List<String> arguments, Path folder, PrintStream out)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JvmFlags.lines());
    command.addAll(jvmArguments);
    command.addAll(List.of("-cp", classPath, MAIN));
    command.addAll(arguments);
    Process java =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    java.getOutputStream().close();
    try (Stream<String> lines = java.inputReader(StandardCharsets.UTF_8).lines()) {
      lines.forEach(out::println);
      return java.waitFor();
    } finally {
      java.destroy();
    }
  }
}
