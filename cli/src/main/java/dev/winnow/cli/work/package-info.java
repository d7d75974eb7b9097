/** Runs work over records on several threads, in order, in bounded memory and bounded time. */
@NullMarked
package dev.winnow.cli.work;

import org.jspecify.annotations.NullMarked;
