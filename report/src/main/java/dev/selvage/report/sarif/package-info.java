/**
 * The parts of a SARIF 2.1.0 log that we write, one record for each object of the standard, with
 * the section that describes it. A component that is null is left out of the file.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">The standard</a>
 */
package dev.selvage.report.sarif;
