package dev.selvage.javac;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One run of javac in a JVM of its own, of the JDK that runs the test, with Selvage on the
 * processor path.
 *
 * @param exit what it ended with
 * @param output all that it printed
 */
record ForkedJavac(int exit, String output) {

  private static final List<String> EXPORTED =
      List.of(
          "api", "code", "comp", "file", "main", "model", "parser", "processing", "tree", "util");

  /** The flags that a checker needs, as they stand in {@code .mvn/jvm.config}. */
  static final List<String> FLAGS =
      Stream.concat(
              EXPORTED.stream().map(name -> flag("--add-exports", name)),
              Stream.of("code", "comp").map(name -> flag("--add-opens", name)))
          .toList();

  /**
   * Compiles the files of a project.
   *
   * @param flags of the JVM
   * @param plugins what stands on the processor path in front of Selvage
   * @param options of javac
   */
  static ForkedJavac run(
      Project project, List<String> flags, List<Path> plugins, String... options) {
    try {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
      flags.forEach(flag -> command.add("-J" + flag));
      command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-Duser.language=en", "-proc:none"));
      command.addAll(List.of("-d", Files.createDirectories(project.path("classes")).toString()));
      command.addAll(List.of("-processorpath", processorPath(plugins)));
      command.addAll(List.of(options));
      project.files().forEach(file -> command.add(file.toString()));
      Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(javac.getInputStream().readAllBytes());
      return new ForkedJavac(javac.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while javac ran", e);
    }
  }

  private static String processorPath(List<Path> plugins) {
    StringBuilder path = new StringBuilder();
    plugins.forEach(plugin -> path.append(plugin).append(File.pathSeparatorChar));
    return path.append(System.getProperty("java.class.path")).toString();
  }

  private static String flag(String kind, String name) {
    return kind + "=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED";
  }
}
