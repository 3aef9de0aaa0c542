package dev.selvage.finding;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file beside its place and then moves it there, so that nobody sees half of it. */
public final class AtomicFile {

  private AtomicFile() {}

  /** {@link #write(Path, String, Charset)} in UTF-8. */
  public static void write(Path file, String text) throws IOException {
    write(file, text, StandardCharsets.UTF_8);
  }

  /**
   * Replaces the content of {@code file}, or makes it. A symbolic link stays one: the file that it
   * names is replaced. Folders that are missing are made. The permissions of a file that was there
   * stay.
   *
   * @throws java.nio.charset.CharacterCodingException if {@code charset} has no form for the text
   * @throws IOException if the file cannot be written; what stood there stands there still
   */
  public static void write(Path file, String text, Charset charset) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new IOException(target + " is read-only");
    }
    Files.createDirectories(target.getParent());
    Path beside =
        target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.writeString(beside, text, charset, StandardOpenOption.CREATE_NEW);
      if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(target));
      }
      move(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
