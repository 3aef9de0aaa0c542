/** {@code -Xplugin:Selvage}: the checks in javac, with options in their Error Prone meaning. */
package dev.selvage.javac;
