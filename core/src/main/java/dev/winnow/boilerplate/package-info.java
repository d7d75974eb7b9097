/**
 * Finds what is not part of a document's text (navigation, banners, notices) and takes it out, in
 * HTML and in plain text.
 *
 * <p>All offsets are UTF-16 code units, as in {@link java.lang.String}. Every type is immutable and
 * thread-safe unless it says otherwise.
 */
@NullMarked
package dev.winnow.boilerplate;

import org.jspecify.annotations.NullMarked;
