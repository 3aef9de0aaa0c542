package dev.selvage.report;

import java.io.IOException;

/** A form in which results are shown. Implementations may be used again and again. */
public interface Report {

  /**
   * Writes all of {@code results}. A source file that is missing or cannot be read costs its
   * excerpts and nothing else.
   *
   * @throws IOException only if {@code out} throws it
   */
  void write(Results results, Appendable out) throws IOException;
}
