/** What the rules ask of the call graph, with the catalog's knowledge of libraries. */
package dev.selvage.archunit.rules;
