/** Tells the language of a text, and of the paragraphs that are in another one. */
@NullMarked
package dev.winnow.nlp.language;

import org.jspecify.annotations.NullMarked;
