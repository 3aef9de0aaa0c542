package dev.selvage.report.sarif;

import java.util.List;

/** SARIF 3.36, {@code codeFlow}. */
record CodeFlow(List<ThreadFlow> threadFlows) {}
