/** Scopes and other resources: how they are opened, used, and left. */
package dev.selvage.checks.scopes;
