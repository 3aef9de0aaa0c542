package dev.selvage.checks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a Java program of one file did, run in a JVM of its own with the class path of the tests.
 *
 * @param output both of its streams
 */
record RunProgram(int exitCode, String output) {

  /** Compiles and runs the file; ends when the program does. */
  static RunProgram of(Path file, String... arguments) throws IOException, InterruptedException {
    return of(List.of(), file, arguments);
  }

  /** The same with flags of the JVM. */
  static RunProgram of(List<String> flags, Path file, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(file.toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new RunProgram(process.waitFor(), output);
  }
}
