package dev.winnow.cli.input;

/**
 * Says where a record was read.
 *
 * @param path the file, by the way it was named on the command line, or {@code -} for standard
 *     input
 * @param line the line, from 1; 0 where the whole file is meant
 * @param id the id of a record that brings none
 */
public record Origin(String path, long line, String id) {}
