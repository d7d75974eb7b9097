/**
 * Quotations: where each begins and ends, what kind it is, how they nest and go on, and who said
 * it.
 *
 * <p>All offsets are UTF-16 code units, as in {@link java.lang.String}. Every public type is
 * immutable and thread-safe.
 */
@NullMarked
package dev.winnow.nlp.quote;

import org.jspecify.annotations.NullMarked;
