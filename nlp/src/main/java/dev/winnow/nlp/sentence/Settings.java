package dev.winnow.nlp.sentence;

import java.util.function.Supplier;

/**
 * Holds what a segmenter was made with.
 *
 * @param decisions gives each cursor its decision
 * @param known a hint for the decision
 * @param own the user's abbreviations
 * @param splitsInsideQuotes whether sentences end inside quotations
 */
record Settings(
    Supplier<Decision> decisions,
    KnownAbbreviations known,
    OwnAbbreviations own,
    boolean splitsInsideQuotes) {}
