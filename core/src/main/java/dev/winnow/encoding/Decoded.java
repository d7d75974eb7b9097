package dev.winnow.encoding;

/**
 * Holds the text of some bytes, without a leading byte order mark, and how its charset was found.
 *
 * <p>Immutable and thread-safe.
 */
public record Decoded(String text, Detection detection) {}
