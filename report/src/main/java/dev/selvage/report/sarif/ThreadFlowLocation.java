package dev.selvage.report.sarif;

/** SARIF 3.38, {@code threadFlowLocation}. */
record ThreadFlowLocation(Location location) {}
