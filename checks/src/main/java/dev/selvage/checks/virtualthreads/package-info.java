/** Virtual threads: what makes them, what runs in them, and what they should not do. */
package dev.selvage.checks.virtualthreads;
