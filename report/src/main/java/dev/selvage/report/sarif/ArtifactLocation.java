package dev.selvage.report.sarif;

/** SARIF 3.4, {@code artifactLocation}. */
record ArtifactLocation(String uri, String uriBaseId) {}
