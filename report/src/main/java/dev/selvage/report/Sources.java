package dev.selvage.report;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Source files as reports need them: what does not decode is replaced, and what cannot be read is
 * absent. Keeps the last file, because findings come file by file. Not thread-safe.
 */
public final class Sources {

  private final Charset charset;
  private String lastFile;
  private Optional<SourceText> last = Optional.empty();

  /** Source files in {@code charset}. */
  public Sources(Charset charset) {
    this.charset = charset;
  }

  /** The text of {@code file}; empty if it cannot be read. */
  public Optional<SourceText> text(String file) {
    if (!file.equals(lastFile)) {
      last = read(file);
      lastFile = file;
    }
    return last;
  }

  private Optional<SourceText> read(String file) {
    try {
      return Optional.of(new SourceText(new String(Files.readAllBytes(Path.of(file)), charset)));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
