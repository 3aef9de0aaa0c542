package dev.selvage.report.sarif;

/** SARIF 3.12, {@code multiformatMessageString}. */
record MultiformatMessageString(String text, String markdown) {}
