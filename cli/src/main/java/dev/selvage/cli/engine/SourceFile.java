package dev.selvage.cli.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/**
 * A source file as javac reads it from us.
 *
 * <p>javac itself stops at a byte order mark and at what does not decode. Here the mark is a space,
 * what does not decode is replaced, and a file that cannot be read is empty; in each case every
 * other character keeps its place, and the file remembers what was wrong with it.
 */
final class SourceFile extends SimpleJavaFileObject {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path path;
  private final Charset charset;
  private final String text;
  private String digest = "";
  private boolean malformed;
  private String failure = "";

  /**
   * A file.
   *
   * @param text what to take for its text; null for what stands in it
   */
  SourceFile(Path path, Charset charset, String text) {
    super(path.toUri(), Kind.SOURCE);
    this.path = path;
    this.charset = charset;
    this.text = text;
  }

  /** The name that {@link dev.selvage.finding.Finding#file} has for {@code path}. */
  static String name(Path path) {
    return path.toAbsolutePath().normalize().toString().replace('\\', '/');
  }

  /** {@link #name(Path)} of this file. */
  String name() {
    return name(path);
  }

  /** The digest of the content that javac has read. */
  String digest() {
    return digest;
  }

  /** Whether the content that javac has read is not in the encoding. */
  boolean isMalformed() {
    return malformed;
  }

  /** Why the file could not be read; empty if it could. */
  String failure() {
    return failure;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    byte[] content;
    try {
      content = Files.readAllBytes(path);
    } catch (IOException e) {
      failure = Files.isReadable(path) ? "cannot be read: " + e.getMessage() : "cannot be read";
      return "";
    }
    digest = Digest.of(content);
    String decoded = text == null ? decode(content) : text;
    return decoded.startsWith(BYTE_ORDER_MARK) ? " " + decoded.substring(1) : decoded;
  }

  private String decode(byte[] content) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      malformed = true;
      return new String(content, charset);
    }
  }
}
