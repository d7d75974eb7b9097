/**
 * The report page: one file that shows, in a browser and without a network, what a run did to each
 * document. The page's own HTML, CSS and JavaScript are resources beside this package.
 */
@NullMarked
package dev.winnow.cli.report;

import org.jspecify.annotations.NullMarked;
