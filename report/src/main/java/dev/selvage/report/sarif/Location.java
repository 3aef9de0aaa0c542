package dev.selvage.report.sarif;

import java.util.List;

/** SARIF 3.28, {@code location}. */
record Location(
    PhysicalLocation physicalLocation, List<LogicalLocation> logicalLocations, Message message) {}
