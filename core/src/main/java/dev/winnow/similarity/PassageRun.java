package dev.winnow.similarity;

/**
 * A {@link SharedPassage} as runs of words; wide if so many documents hold it that it is not listed
 * for every two of them.
 */
record PassageRun(int document, int word, int other, int otherWord, int length, boolean isWide) {
  SharedPassage toPassage(WordSpans words, WordSpans otherWords) {
    return new SharedPassage(
        document,
        words.span(word, word + length - 1),
        other,
        otherWords.span(otherWord, otherWord + length - 1),
        length);
  }
}
