/** Writes what the rules forbid into a file of findings, as the checks on sources write theirs. */
package dev.selvage.archunit.report;
