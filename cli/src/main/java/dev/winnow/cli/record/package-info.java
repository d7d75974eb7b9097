/** The record a command works on, and the ways it can be bad. */
@NullMarked
package dev.winnow.cli.record;

import org.jspecify.annotations.NullMarked;
