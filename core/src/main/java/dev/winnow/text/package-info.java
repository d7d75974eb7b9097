/**
 * Text that remembers its source: spans, edits that can be applied, composed, inverted and mapped
 * through, and the one scanner for lines, paragraphs and sentence-end candidates that every later
 * step builds on.
 *
 * <p>All offsets are UTF-16 code units, as in {@link java.lang.String}. Every type is immutable and
 * thread-safe unless it says otherwise.
 */
@NullMarked
package dev.winnow.text;

import org.jspecify.annotations.NullMarked;
