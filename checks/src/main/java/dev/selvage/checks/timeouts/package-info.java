/** Waits that end when their time is over, and what becomes of the task that was waited for. */
package dev.selvage.checks.timeouts;
