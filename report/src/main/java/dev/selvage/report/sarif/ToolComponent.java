package dev.selvage.report.sarif;

import java.util.List;

/** SARIF 3.19, {@code toolComponent}. */
record ToolComponent(
    String name, String version, String informationUri, List<ReportingDescriptor> rules) {}
