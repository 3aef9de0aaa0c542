/**
 * Who calls whom in compiled classes, and which call is handed which function. Knows no rule and no
 * library.
 */
package dev.selvage.archunit.callgraph;
