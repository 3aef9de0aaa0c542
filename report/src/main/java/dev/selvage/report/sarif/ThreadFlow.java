package dev.selvage.report.sarif;

import java.util.List;

/** SARIF 3.37, {@code threadFlow}. */
record ThreadFlow(List<ThreadFlowLocation> locations) {}
