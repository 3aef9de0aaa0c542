/** One finding, one record, and the file that holds the findings of a compilation. */
package dev.selvage.finding;
