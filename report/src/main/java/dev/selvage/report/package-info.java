/** Shows findings, in one small class for each format. Knows neither engine nor check. */
package dev.selvage.report;
