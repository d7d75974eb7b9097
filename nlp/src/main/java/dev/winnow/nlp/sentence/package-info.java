/**
 * Sentences with exact offsets: candidates from {@link dev.winnow.text.Units}, one decision for
 * each by a small learnt model, and few rules on top.
 *
 * <p>All offsets are UTF-16 code units, as in {@link java.lang.String}.
 */
@NullMarked
package dev.winnow.nlp.sentence;

import org.jspecify.annotations.NullMarked;
