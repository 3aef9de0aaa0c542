/** The bug patterns, one a file. The name of a check is the mistake in the user's code. */
package dev.selvage.checks;
