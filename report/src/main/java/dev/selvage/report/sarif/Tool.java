package dev.selvage.report.sarif;

/** SARIF 3.18, {@code tool}. */
record Tool(ToolComponent driver) {}
