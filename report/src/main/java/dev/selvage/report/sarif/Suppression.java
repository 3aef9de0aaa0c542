package dev.selvage.report.sarif;

/** SARIF 3.35, {@code suppression}. */
record Suppression(String kind, String justification) {
  static final Suppression BY_BASELINE = new Suppression("external", "accepted in the baseline");
}
