package dev.selvage.cli;

import dev.selvage.finding.AtomicFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a report goes: a file, written in one step, or the standard output.
 *
 * @param file absent for the standard output
 * @param out the standard output
 */
record Output(Optional<Path> file, PrintWriter out) {

  /** Writes text. */
  @FunctionalInterface
  interface Writing {
    void to(Appendable out) throws IOException;
  }

  /** For messages. */
  String name() {
    return file.map(Path::toString).orElse("the standard output");
  }

  void write(Writing writing) throws IOException {
    if (file.isPresent()) {
      StringBuilder text = new StringBuilder();
      writing.to(text);
      AtomicFile.write(file.get(), text.toString());
    } else {
      writing.to(out);
      out.flush();
    }
  }
}
