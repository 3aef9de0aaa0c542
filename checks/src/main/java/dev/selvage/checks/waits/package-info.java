/** Waits in general: those without an end, and those that only look. */
package dev.selvage.checks.waits;
