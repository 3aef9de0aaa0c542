package dev.selvage.report.sarif;

import java.util.List;
import java.util.Map;

/** SARIF 3.27, {@code result}. */
record Result(
    String ruleId,
    int ruleIndex,
    String level,
    Message message,
    List<Location> locations,
    Map<String, String> partialFingerprints,
    List<CodeFlow> codeFlows,
    List<Fix> fixes,
    String baselineState,
    List<Suppression> suppressions) {}
