/**
 * Structured concurrency in the shape that the JDK's own has as of JEP 533, for Java 17 and newer:
 * a {@link dev.selvage.scope.StructuredTaskScope scope} waits for its subtasks, cancels them
 * together, and loses no failure. Beside it: {@link dev.selvage.scope.Joiners}, {@link
 * dev.selvage.scope.FanOut} for one task per element, {@link dev.selvage.scope.Offload} for
 * blocking work of event loops, {@link dev.selvage.scope.Detached} for tasks that nobody waits for.
 */
package dev.selvage.scope;
