/** Puts suppressions on findings that are there today, and takes away those no longer needed. */
package dev.selvage.cli.suppress;
