/** Writes lines and rejects so that what is there is whole, and failures name the output. */
@NullMarked
package dev.winnow.cli.output;

import org.jspecify.annotations.NullMarked;
