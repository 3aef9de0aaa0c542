package dev.selvage.report.sarif;

/** SARIF 3.49, {@code reportingDescriptor}. */
record ReportingDescriptor(
    String id,
    MultiformatMessageString shortDescription,
    MultiformatMessageString help,
    String helpUri,
    ReportingConfiguration defaultConfiguration) {}
