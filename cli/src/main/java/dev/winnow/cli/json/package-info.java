/**
 * Records as JSON: what comes in passes through untouched, what a command finds is added, and spans
 * are written in the unit asked for.
 */
@NullMarked
package dev.winnow.cli.json;

import org.jspecify.annotations.NullMarked;
