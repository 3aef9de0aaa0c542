/**
 * Asynchronous tasks: where one begins, the handle that tells how it ended, and what becomes of
 * that handle.
 *
 * <p>Entry: {@link dev.selvage.checks.tasks.Tasks}. Sees one file, and within it the method that
 * the task stands in and the private methods that it calls. What libraries do is known from the
 * catalog. Whatever it does not understand has {@linkplain dev.selvage.checks.tasks.Fate#ESCAPED
 * escaped}, so that checks stay silent on it.
 */
package dev.selvage.checks.tasks;
