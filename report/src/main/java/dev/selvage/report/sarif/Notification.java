package dev.selvage.report.sarif;

import java.util.List;

/** SARIF 3.58, {@code notification}. */
record Notification(Message message, String level, List<Location> locations) {}
