/** ArchUnit rules about threads and their owners, for a test of the user's. */
package dev.selvage.archunit;
