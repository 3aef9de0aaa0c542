package dev.selvage.cli;

import dev.selvage.cli.engine.KnownChecks;
import dev.selvage.report.BaseDirectory;
import dev.selvage.report.GithubReport;
import dev.selvage.report.JsonReport;
import dev.selvage.report.Report;
import dev.selvage.report.Sources;
import dev.selvage.report.TextReport;
import dev.selvage.report.sarif.SarifReport;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The forms of a report. */
enum Format {
  TEXT {
    @Override
    Report report(BaseDirectory base, Charset encoding, boolean colour) {
      return new TextReport(base, new Sources(encoding), colour);
    }
  },
  JSON {
    @Override
    Report report(BaseDirectory base, Charset encoding, boolean colour) {
      return new JsonReport();
    }
  },
  SARIF {
    @Override
    Report report(BaseDirectory base, Charset encoding, boolean colour) throws IOException {
      return new SarifReport(Version.ofSelvage(), KnownChecks.all(), base, new Sources(encoding));
    }
  },
  GITHUB {
    @Override
    Report report(BaseDirectory base, Charset encoding, boolean colour) {
      BaseDirectory repository =
          Optional.ofNullable(System.getenv("GITHUB_WORKSPACE"))
              .map(root -> new BaseDirectory(Path.of(root)))
              .orElse(base);
      return new GithubReport(repository);
    }
  };

  /**
   * The report.
   *
   * @param base the directory to which it shows paths relative
   * @param encoding of the sources
   * @param colour whether it may use colour
   */
  abstract Report report(BaseDirectory base, Charset encoding, boolean colour) throws IOException;

  /** As the user writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
