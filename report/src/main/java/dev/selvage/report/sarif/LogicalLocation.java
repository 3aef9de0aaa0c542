package dev.selvage.report.sarif;

/** SARIF 3.33, {@code logicalLocation}. */
record LogicalLocation(String fullyQualifiedName, String kind) {}
