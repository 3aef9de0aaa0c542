package dev.selvage.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The directory to which paths are shown relative.
 *
 * @param path absolute and normalized
 */
public record BaseDirectory(Path path) {

  public BaseDirectory {
    path = path.toAbsolutePath().normalize();
  }

  /** The path from here to {@code file}, with {@code /} between its parts, if it lies below. */
  public Optional<String> relative(String file) {
    try {
      Path absolute = Path.of(file).normalize();
      return absolute.startsWith(path) && !absolute.equals(path)
          ? Optional.of(path.relativize(absolute).toString().replace('\\', '/'))
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** {@code file} relative to here if it lies below, else as it is. */
  public String show(String file) {
    return relative(file).orElse(file);
  }
}
