/**
 * The command line: a thin skin over the library, with no logic of its own beyond reading and
 * writing.
 */
@NullMarked
package dev.winnow.cli;

import org.jspecify.annotations.NullMarked;
