/**
 * Which paths leave a piece of code, and what has each done about a fact that holds at its start.
 * The fact is an interruption that was just caught; the walk follows branches, loops, nested try
 * and finally, and the methods of the same file, from there to the end of the method.
 *
 * <p>Entry: {@link dev.selvage.checks.flow.HandlerWalk}. A walk is bounded: code with too many
 * paths is said to be {@linkplain dev.selvage.checks.flow.TooManyPaths unknown}, and checks stay
 * silent on it.
 */
package dev.selvage.checks.flow;
