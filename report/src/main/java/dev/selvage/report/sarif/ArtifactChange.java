package dev.selvage.report.sarif;

import java.util.List;

/** SARIF 3.56, {@code artifactChange}. */
record ArtifactChange(ArtifactLocation artifactLocation, List<Replacement> replacements) {}
