package dev.selvage.report.sarif;

import java.util.List;

/** SARIF 3.20, {@code invocation}. */
record Invocation(boolean executionSuccessful, List<Notification> toolExecutionNotifications) {}
