/** The goals of the Maven plugin. They describe the build, and the command line does the work. */
package dev.selvage.maven;
