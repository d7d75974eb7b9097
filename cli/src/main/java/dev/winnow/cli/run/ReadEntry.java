package dev.winnow.cli.run;

import dev.winnow.boilerplate.TemplateLesson;
import java.util.Optional;

/**
 * Holds what the first pass makes of a record.
 *
 * @param entry its entry in the spool
 * @param lesson what is to be learnt from it, if anything is
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ReadEntry(byte[] entry, Optional<TemplateLesson> lesson) {}
