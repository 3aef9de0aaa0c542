package dev.selvage.report.sarif;

/** SARIF 3.11, {@code message}. */
record Message(String text) {}
