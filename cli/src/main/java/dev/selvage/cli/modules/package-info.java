/** Checks all modules of a build in one JVM; those that have not changed are not checked again. */
package dev.selvage.cli.modules;
