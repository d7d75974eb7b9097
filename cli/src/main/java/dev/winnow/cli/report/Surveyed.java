package dev.winnow.cli.report;

import java.util.Optional;

/**
 * Holds what the survey asks of a document.
 *
 * @param bytes about how many bytes its text takes on the page
 * @param text the element with its text, if that was wanted
 */
record Surveyed(
    int number,
    DocumentData document,
    Figures figures,
    Row row,
    int bytes,
    Optional<byte[]> text) {}
