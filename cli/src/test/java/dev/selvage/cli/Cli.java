package dev.selvage.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Runs the command as the command line does, and writes the sources to run it on. */
record Cli(int code, String out, String err) {

  /** A handler that swallows an interruption, in one line. */
  static final String SWALLOWED = "try { Thread.sleep(1); } catch (InterruptedException e) { }";

  /** Runs {@code selvage} with the text of each argument. */
  static Cli run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out),
            new PrintWriter(err),
            Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    return new Cli(code, out.toString(), err.toString());
  }

  /** Runs {@code selvage check}. */
  static Cli check(Object... arguments) {
    return run(Stream.concat(Stream.of("check"), Stream.of(arguments)).toArray());
  }

  /** Writes a file, and the folders that it needs. */
  static Path write(Path file, String text) {
    return write(file, text, StandardCharsets.UTF_8);
  }

  static Path write(Path file, String text, Charset charset) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text, charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a class whose method has {@code body}. */
  static Path writeClass(Path file, String body) {
    String name = file.getFileName().toString().replace(".java", "");
    return write(file, "class " + name + " {\n  void method(int i) {\n    " + body + "\n  }\n}\n");
  }

  /** How many findings of {@code SwallowedInterrupt} the text report shows. */
  long findings() {
    return out.lines().filter(line -> line.contains("warning: [SwallowedInterrupt]")).count();
  }
}
