/**
 * Tells the text of a document from everything around it: {@link
 * dev.winnow.boilerplate.HtmlExtractor} for pages, {@link dev.winnow.boilerplate.TextExtractor} for
 * plain text, {@link dev.winnow.boilerplate.Templates} for what a source repeats.
 *
 * <p>All offsets are UTF-16 code units, as in {@link java.lang.String}. Every public type is
 * immutable and thread-safe unless it says otherwise.
 */
@NullMarked
package dev.winnow.boilerplate;

import org.jspecify.annotations.NullMarked;
