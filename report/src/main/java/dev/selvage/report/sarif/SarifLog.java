package dev.selvage.report.sarif;

import com.google.gson.annotations.SerializedName;
import java.util.List;

/** SARIF 3.13, {@code sarifLog}. */
record SarifLog(@SerializedName("$schema") String schema, String version, List<Run> runs) {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  static SarifLog of(Run run) {
    return new SarifLog(SCHEMA, "2.1.0", List.of(run));
  }
}
