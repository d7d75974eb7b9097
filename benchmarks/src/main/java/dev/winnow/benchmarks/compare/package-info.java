/** Runs the benchmarks, sets ours beside their peers, writes the page and watches the floors. */
@NullMarked
package dev.winnow.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
