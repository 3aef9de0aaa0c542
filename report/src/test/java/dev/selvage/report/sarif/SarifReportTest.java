package dev.selvage.report.sarif;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.contrastsecurity.sarif.SarifSchema210;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.selvage.finding.Finding;
import dev.selvage.finding.Severity;
import dev.selvage.report.BaseDirectory;
import dev.selvage.report.Results;
import dev.selvage.report.Rule;
import dev.selvage.report.Samples;
import dev.selvage.report.Sources;
import dev.selvage.report.Unchecked;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SarifReportTest {

  private static final Path NOWHERE = Path.of("/nowhere");
  private static final Rule RULE =
      new Rule("SwallowedInterrupt", "An interruption is lost", Severity.WARNING, Samples.HELP);

  @Test
  void nothing_found_is_a_valid_log() {
    assertThat(schemaErrors(report(NOWHERE, Results.of(List.of(), 0)))).isEmpty();
  }

  @Test
  void all_parts_of_a_finding_make_the_golden_log(@TempDir Path folder) throws IOException {
    String log = report(folder, everything(folder));

    assertThat(schemaErrors(log)).isEmpty();
    assertThat(log.replace(folder.toUri().getRawPath(), "/base/")).isEqualTo(golden());
  }

  @Test
  void a_missing_source_leaves_character_offsets() {
    String log = report(NOWHERE, Results.of(List.of(Samples.finding("/nowhere/A.java")), 1));

    assertThat(schemaErrors(log)).isEmpty();
    assertThat(log).contains("\"charOffset\": 0,\n").contains("\"charLength\": 5\n");
  }

  @Test
  void a_check_that_is_not_known_is_described_by_its_finding() {
    Finding finding = Samples.finding("/nowhere/A.java");
    StringBuilder out = new StringBuilder();
    write(new SarifReport("1", List.of(), new BaseDirectory(NOWHERE), sources()), finding, out);

    assertThat(schemaErrors(out.toString())).isEmpty();
    assertThat(out).contains("\"id\": \"SwallowedInterrupt\"").contains("\"ruleIndex\": 0");
  }

  @Test
  void what_the_baseline_has_is_suppressed_and_unchanged(@TempDir Path folder) throws IOException {
    Results all = everything(folder);
    String log =
        report(folder, all.with(all.findings().subList(0, 1), all.findings().subList(1, 2)));

    assertThat(schemaErrors(log)).isEmpty();
    assertThat(log)
        .containsSubsequence(
            "\"baselineState\": \"new\"",
            "\"baselineState\": \"unchanged\"",
            "\"suppressions\"",
            "\"kind\": \"external\"");
  }

  @Test
  void no_more_results_are_written_than_code_scanning_takes() {
    List<Finding> many =
        new ArrayList<>(Collections.nCopies(25_000, Samples.finding("/nowhere/A.java")));
    many.add(
        Samples.bare(
            "Grave",
            Severity.ERROR,
            "/nowhere/B.java",
            new dev.selvage.finding.Region(1, 1, 1, 2)));
    String log = report(NOWHERE, Results.of(many, 1));
    assertThat(log.split("\"ruleIndex\"", -1)).hasSize(25_001);
    assertThat(log)
        .contains("\"ruleId\": \"Grave\"")
        .contains("1 findings are left out: code scanning takes no more");
  }

  private static Results everything(Path folder) throws IOException {
    Path file = folder.resolve("src dir/Größe+%:1.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, Samples.SOURCE);
    return new Results(
        List.of(
            Samples.finding(file.toString()),
            Samples.bare(
                "Other",
                Severity.ERROR,
                "/else where/B.java",
                new dev.selvage.finding.Region(1, 1, 2, 2))),
        List.of(),
        2,
        3,
        0,
        List.of(new Unchecked(folder + "/C.java", 7, "';' expected")));
  }

  private static Sources sources() {
    return new Sources(UTF_8);
  }

  private static String report(Path base, Results results) {
    StringBuilder out = new StringBuilder();
    try {
      new SarifReport("1.2.3", List.of(RULE), new BaseDirectory(base), sources())
          .write(results, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }

  private static void write(SarifReport report, Finding finding, StringBuilder out) {
    try {
      report.write(Results.of(List.of(finding), 1), out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String golden() throws IOException {
    try (InputStream in = SarifReportTest.class.getResourceAsStream("golden.sarif")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static List<String> schemaErrors(String log) {
    try (InputStream in =
        SarifSchema210.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(in);
      return schema.validate(log, InputFormat.JSON).stream().map(Object::toString).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
