package dev.selvage.archunit.rules;

import dev.selvage.archunit.callgraph.CodeUnit;

/**
 * Where an event loop enters the program.
 *
 * @param unit the code that it runs
 * @param maker the method that hands the code over; the code itself where a framework calls it
 * @param reason why it is an event loop, in a few words
 * @param file the catalog file that says so; empty where an annotation does
 */
record Entry(CodeUnit unit, CodeUnit maker, String reason, String file) {}
