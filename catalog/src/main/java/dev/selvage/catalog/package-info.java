/**
 * Facts about libraries, as data: one text file per library, one fact per line with its reason.
 *
 * <p>This package knows what the facts say and analyses nothing.
 */
package dev.selvage.catalog;
