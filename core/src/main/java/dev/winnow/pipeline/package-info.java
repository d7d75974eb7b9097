/**
 * Composes the steps over one document: a {@link dev.winnow.pipeline.Document} goes in, a {@link
 * dev.winnow.pipeline.CleanDocument} with the source of every character comes out.
 */
@NullMarked
package dev.winnow.pipeline;

import org.jspecify.annotations.NullMarked;
