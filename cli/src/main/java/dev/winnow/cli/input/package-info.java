/**
 * Reads what the command line is given: files, folders and standard input, plain or compressed,
 * down to one {@link dev.winnow.cli.record.JsonRecord} a document.
 */
@NullMarked
package dev.winnow.cli.input;

import org.jspecify.annotations.NullMarked;
