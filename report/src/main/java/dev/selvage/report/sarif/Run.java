package dev.selvage.report.sarif;

import java.util.List;
import java.util.Map;

/** SARIF 3.14, {@code run}. */
record Run(
    Tool tool,
    List<Invocation> invocations,
    Map<String, ArtifactLocation> originalUriBaseIds,
    String columnKind,
    List<Result> results) {}
