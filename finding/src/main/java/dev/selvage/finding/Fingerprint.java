package dev.selvage.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Numbers the defects of one compilation such that a defect keeps its number when lines move, when
 * white space changes, and when its file is renamed: the number is made of the check, the enclosing
 * member, the code of the region and, for the second and later defects that share all three, a
 * count.
 *
 * <p>Not thread-safe: one instance for each compilation, asked in the order of the file.
 */
public final class Fingerprint {

  private static final int BYTES = 12;
  private static final HexFormat HEX = HexFormat.of();

  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * The next fingerprint.
   *
   * @param check the name of the bug pattern
   * @param member the enclosing member, as in {@link Finding#member}
   * @param code the source text of the region; white space does not count
   * @return 24 hexadecimal digits
   */
  public String next(String check, String member, String code) {
    String key = check + '\n' + member + '\n' + code.replaceAll("\\s+", " ").strip();
    int count = seen.merge(key, 1, Integer::sum);
    return HEX.formatHex(sha256(count == 1 ? key : key + '\n' + count), 0, BYTES);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
