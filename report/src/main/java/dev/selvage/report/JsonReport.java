package dev.selvage.report;

import dev.selvage.finding.FindingsFile;
import java.io.IOException;

/** The findings as they were recorded: a {@link FindingsFile}. */
public final class JsonReport implements Report {

  @Override
  public void write(Results results, Appendable out) throws IOException {
    out.append(FindingsFile.of(results.findings()).toJson());
  }
}
