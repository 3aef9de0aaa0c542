/**
 * Several tasks that one piece of code starts and waits for: where their futures come from, how it
 * waits, and what becomes of the rest when one has failed.
 */
package dev.selvage.checks.gather;
