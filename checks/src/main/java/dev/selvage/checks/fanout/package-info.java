/** One task for each element of an input, and what limits how many of them run at a time. */
package dev.selvage.checks.fanout;
