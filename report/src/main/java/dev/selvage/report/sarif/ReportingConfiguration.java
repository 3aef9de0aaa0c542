package dev.selvage.report.sarif;

/** SARIF 3.50, {@code reportingConfiguration}. */
record ReportingConfiguration(String level) {}
