/**
 * Checks Java files with the javac of this JVM, and applies fixes. Knows no command line: whoever
 * has a {@link CheckRequest} can use it.
 *
 * <p>The JVM must have opened javac's packages, as the manifest of our jar makes {@code java -jar}
 * do.
 */
package dev.selvage.cli.engine;
