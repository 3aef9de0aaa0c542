/**
 * The fixes of the cancellation family, as edits of the source text. A fix is offered only where it
 * compiles, keeps what the code does while nobody interrupts it, and leaves no finding behind.
 */
package dev.selvage.checks.fixes;
