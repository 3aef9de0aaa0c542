package dev.selvage.report.html;

import com.google.gson.Gson;
import dev.selvage.finding.Finding;
import dev.selvage.report.BaseDirectory;
import dev.selvage.report.Merge;
import dev.selvage.report.Report;
import dev.selvage.report.Results;
import dev.selvage.report.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A page that needs nothing but a browser: no server, no network, no other file. The list is made
 * by its script, so that thousands of findings are searched and filtered in place.
 */
public final class HtmlReport implements Report {

  /** Gson writes {@code <} as an escape, and so no text of a finding can end the script. */
  private static final Gson GSON = new Gson();

  private final String version;
  private final BaseDirectory base;
  private final Sources sources;

  /**
   * @param version the version of Selvage
   * @param base the directory to which paths are shown relative
   * @param sources where lines of code come from
   */
  public HtmlReport(String version, BaseDirectory base, Sources sources) {
    this.version = version;
    this.base = base;
    this.sources = sources;
  }

  /** What the script reads. */
  private record Data(
      String version, int files, boolean hasAges, List<Entry> findings, List<String> unchecked) {}

  @Override
  public void write(Results results, Appendable out) throws IOException {
    EntryMaker maker = new EntryMaker(base, sources, Set.copyOf(results.accepted()));
    List<Finding> findings =
        Stream.concat(results.findings().stream(), results.accepted().stream())
            .sorted(Merge.byPlace())
            .toList();
    Data data =
        new Data(
            version,
            results.files(),
            !results.accepted().isEmpty(),
            findings.stream().map(maker::of).toList(),
            results.unchecked().stream()
                .map(each -> base.show(each.file()) + ": " + each.reason())
                .toList());
    String page = resource("report.html");
    int style = page.indexOf("/*STYLE*/");
    int json = page.indexOf("/*DATA*/");
    int script = page.indexOf("/*SCRIPT*/");
    out.append(page, 0, style).append(resource("report.css"));
    out.append(page, style + "/*STYLE*/".length(), json);
    GSON.toJson(data, out);
    out.append(page, json + "/*DATA*/".length(), script).append(resource("report.js"));
    out.append(page, script + "/*SCRIPT*/".length(), page.length());
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
