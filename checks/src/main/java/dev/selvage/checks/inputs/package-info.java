/**
 * How many elements a piece of code may go through: as many as it says itself, or as many as it is
 * given.
 */
package dev.selvage.checks.inputs;
