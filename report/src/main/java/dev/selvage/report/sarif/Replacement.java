package dev.selvage.report.sarif;

/** SARIF 3.57, {@code replacement}. */
record Replacement(Region deletedRegion, ArtifactContent insertedContent) {}
