/**
 * Composes all that the library knows to do with a text: see {@link dev.winnow.nlp.FullPipeline}.
 */
@NullMarked
package dev.winnow.nlp;

import org.jspecify.annotations.NullMarked;
