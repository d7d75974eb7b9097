/**
 * Tells the main text of a document from everything around it: {@code HtmlExtractor} for pages.
 *
 * <p>All offsets are UTF-16 code units, as in {@link java.lang.String}. Every public type is
 * immutable and thread-safe unless it says otherwise.
 */
@NullMarked
package dev.winnow.boilerplate;

import org.jspecify.annotations.NullMarked;
