package dev.selvage.report.sarif;

import dev.selvage.report.BaseDirectory;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Names files as SARIF wants it: relative to {@code %SRCROOT%} if they lie below it.
 *
 * <p>Encodes by itself, because {@link java.net.URI} changes the Unicode form of a name, and then
 * the name is another file's.
 */
final class FileUris {

  static final String ROOT = "%SRCROOT%";

  private static final BitSet KEPT = new BitSet();

  static {
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/"
        .chars()
        .forEach(KEPT::set);
  }

  private final BaseDirectory base;

  FileUris(BaseDirectory base) {
    this.base = base;
  }

  ArtifactLocation root() {
    String root = base.path().toString().replace('\\', '/');
    return new ArtifactLocation(absolute(root.endsWith("/") ? root : root + "/"), null);
  }

  ArtifactLocation of(String file) {
    return base.relative(file)
        .map(relative -> new ArtifactLocation(encode(relative), ROOT))
        .orElseGet(() -> new ArtifactLocation(absolute(file), null));
  }

  private static String absolute(String file) {
    return "file://" + (file.startsWith("/") ? "" : "/") + encode(file);
  }

  private static String encode(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      int value = octet & 0xFF;
      if (KEPT.get(value)) {
        encoded.append((char) value);
      } else {
        encoded.append("%%%02X".formatted(value));
      }
    }
    return encoded.toString();
  }
}
