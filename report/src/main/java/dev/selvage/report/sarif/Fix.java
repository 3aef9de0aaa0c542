package dev.selvage.report.sarif;

import java.util.List;

/** SARIF 3.55, {@code fix}. */
record Fix(Message description, List<ArtifactChange> artifactChanges) {}
