/**
 * Does a whole run: passes over all documents, each of which leaves a journal that the next one
 * reads, so that a run takes bounded memory and goes on from wherever it was stopped.
 */
@NullMarked
package dev.winnow.cli.run;

import org.jspecify.annotations.NullMarked;
