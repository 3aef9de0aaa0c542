package dev.selvage.report.sarif;

/** SARIF 3.29, {@code physicalLocation}. */
record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}
