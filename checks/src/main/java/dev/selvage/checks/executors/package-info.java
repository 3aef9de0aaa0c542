/**
 * Who ends the life of an executor. {@link dev.selvage.checks.executors.ExecutorCreation} tells
 * where one is made and what keeps it; {@link dev.selvage.checks.executors.ExecutorUses} what a use
 * of that variable does to it; {@link dev.selvage.checks.executors.OpenPaths} which paths leave a
 * block while it is open; {@link dev.selvage.checks.executors.ExecutorField} whether a class ever
 * ends what it keeps in a field.
 */
package dev.selvage.checks.executors;
