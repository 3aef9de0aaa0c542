/** The command line of Selvage. */
package dev.selvage.cli;
