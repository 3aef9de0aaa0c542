package dev.selvage.finding;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The file that holds the findings of one compilation, as JSON in UTF-8.
 *
 * @param version of the format; this class reads and writes {@link #VERSION}
 * @param findings in the order in which they were found
 */
public record FindingsFile(int version, List<Finding> findings) {

  /** The version of the format. It grows when a reader of the old one would misread the new one. */
  public static final int VERSION = 1;

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  public FindingsFile {
    findings = List.copyOf(findings);
  }

  /** The findings as a file of the present version. */
  public static FindingsFile of(List<Finding> findings) {
    return new FindingsFile(VERSION, findings);
  }

  /** The text of the file, with a line end at its end. */
  public String toJson() {
    return GSON.toJson(this) + "\n";
  }

  /**
   * Writes the file in one step: whoever reads {@code file} sees the old findings or all of the new
   * ones. Folders that are missing are made.
   *
   * @throws IOException if the file cannot be written; what stood there stands there still
   */
  public void write(Path file) throws IOException {
    AtomicFile.write(file, toJson());
  }

  /**
   * Reads such a file.
   *
   * @throws IOException if the file cannot be read, is not such a file, or is of another version;
   *     the message says which
   */
  public static FindingsFile read(Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file)) {
      FindingsFile read = GSON.fromJson(in, FindingsFile.class);
      if (read == null || read.version != VERSION) {
        throw new IOException(
            "%s is not a file of findings of version %d: write it again with this version of Selvage"
                .formatted(file, VERSION));
      }
      return read;
    } catch (JsonParseException | UncheckedIOException | NullPointerException e) {
      throw new IOException(file + " is not a file of findings: " + e.getMessage(), e);
    }
  }
}
