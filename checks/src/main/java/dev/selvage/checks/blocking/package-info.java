/** Calls that block, and the threads that must not: event loops, the common pool, lock holders. */
package dev.selvage.checks.blocking;
