package dev.selvage.cli;

import dev.selvage.cli.engine.KnownChecks;
import dev.selvage.report.BaseDirectory;
import dev.selvage.report.GithubReport;
import dev.selvage.report.GitlabReport;
import dev.selvage.report.JsonReport;
import dev.selvage.report.Report;
import dev.selvage.report.Sources;
import dev.selvage.report.TextReport;
import dev.selvage.report.html.HtmlReport;
import dev.selvage.report.sarif.SarifReport;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;

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
      return new SarifReport(
          Version.ofSelvage(), KnownChecks.all(), Github.repository(base), new Sources(encoding));
    }
  },
  HTML {
    @Override
    Report report(BaseDirectory base, Charset encoding, boolean colour) throws IOException {
      return new HtmlReport(Version.ofSelvage(), base, new Sources(encoding));
    }
  },
  GITHUB {
    @Override
    Report report(BaseDirectory base, Charset encoding, boolean colour) {
      return new GithubReport(Github.repository(base));
    }
  },
  GITLAB {
    @Override
    Report report(BaseDirectory base, Charset encoding, boolean colour) {
      return new GitlabReport(base);
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
