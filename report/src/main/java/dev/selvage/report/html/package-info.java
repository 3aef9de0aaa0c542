/**
 * One file of HTML to look at: the page, its style and its script are resources; the findings go
 * into it as JSON.
 */
package dev.selvage.report.html;
