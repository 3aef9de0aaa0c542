package dev.selvage.cli.engine;

import dev.selvage.finding.Finding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Reads source files that are to be changed: what cannot be written back as it was is refused. */
public final class SourceTexts {

  private final Charset charset;

  /** Files in {@code charset}. */
  public SourceTexts(Charset charset) {
    this.charset = charset;
  }

  /**
   * A file as it was read.
   *
   * @param digest of its content
   */
  public record Source(Path file, String digest, Charset charset, String text) {

    /** What to write: the file with another text, if it has not changed until then. */
    public FileFix becomes(String after, List<Finding> fixed) {
      return becomes(after, fixed, 0);
    }

    FileFix becomes(String after, List<Finding> fixed, int postponed) {
      return new FileFix(file, digest, charset, text, after, fixed, postponed);
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, or written back in this encoding; the message says
   *     which
   */
  public Source read(Path file) throws IOException {
    return read(file, Files.readAllBytes(file));
  }

  /** The same for a file that must still have the content of a digest. */
  Source read(Path file, String digest) throws IOException {
    return read(file, FileFix.unchanged(file, digest));
  }

  private Source read(Path file, byte[] content) throws IOException {
    String text;
    try {
      text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("it is not in " + charset.name() + ": pass --encoding", e);
    }
    if (!Arrays.equals(text.getBytes(charset), content)) {
      throw new IOException(charset.name() + " cannot give back what it holds");
    }
    return new Source(file, Digest.of(content), charset, text);
  }
}
