package dev.selvage.cli.engine;

import dev.selvage.finding.AtomicFile;
import dev.selvage.finding.Finding;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What fixes make of one file.
 *
 * @param file absolute
 * @param digest of the content that was checked
 * @param charset of the file
 * @param before its text
 * @param after its text with the fixes
 * @param fixed the findings whose fix is in {@code after}
 * @param postponed how many fixes are not, because they touch those that are; after the next check
 *     they can be
 */
public record FileFix(
    Path file,
    String digest,
    Charset charset,
    String before,
    String after,
    List<Finding> fixed,
    int postponed) {

  public FileFix {
    fixed = List.copyOf(fixed);
  }

  /**
   * Writes the file in one step.
   *
   * @throws IOException if it cannot be written, or has changed since it was checked; then it is as
   *     it was. The message says which
   */
  public void write() throws IOException {
    unchanged(file, digest);
    try {
      AtomicFile.write(file, after, charset);
    } catch (CharacterCodingException e) {
      throw new IOException("the fix cannot be written in " + charset.name(), e);
    }
  }

  /** The content of {@code file}, if it is still that of {@code digest}. */
  static byte[] unchanged(Path file, String digest) throws IOException {
    byte[] content = Files.readAllBytes(file);
    if (!Digest.of(content).equals(digest)) {
      throw new IOException("it has changed since it was checked");
    }
    return content;
  }
}
