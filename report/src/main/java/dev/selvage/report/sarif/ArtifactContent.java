package dev.selvage.report.sarif;

/** SARIF 3.3, {@code artifactContent}. */
record ArtifactContent(String text) {}
