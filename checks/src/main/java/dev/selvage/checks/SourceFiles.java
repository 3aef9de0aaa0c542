package dev.selvage.checks;

import java.nio.file.Path;
import javax.tools.JavaFileObject;

/** Names of source files as findings give them. */
public final class SourceFiles {

  private SourceFiles() {}

  /** The absolute path with {@code /} between its parts; the bare name of a file held in memory. */
  public static String path(JavaFileObject file) {
    return "file".equals(file.toUri().getScheme())
        ? Path.of(file.toUri()).toAbsolutePath().normalize().toString().replace('\\', '/')
        : file.getName();
  }
}
