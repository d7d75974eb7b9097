package dev.winnow.boilerplate;

import java.util.Arrays;

/**
 * Reads lines, one at a time, in one pass each: their words as hashes, the cues among them, and
 * their shape.
 *
 * <p>Scratch space: not thread-safe.
 */
final class LineReader {
  /** The words of a longer line are not looked up; its shape tells enough. */
  private static final int MAX_HASHED_WORDS = 400;

  private static final int TEXT_WORDS = 12;
  private static final int MAX_PHRASE = 12;
  private static final int MAX_TOPIC_WORDS = 64;
  private static final int TOPIC_LETTERS = 4;
  private static final int LINE_START = 0x1b873593;
  private static final int LINE_END = 0x38495ab5;
  private static final int WHOLE_LINE = 0x7a3c1f0d;

  private final LineCues cues;
  private final int[] counts = new int[16];
  private final int[] kinds = new int[LineKind.COUNT];

  /** Hashes of words and pairs of words. */
  final int[] hashes = new int[2 * MAX_HASHED_WORDS + 4];

  int hashCount;

  /** The words that may tell the topic: not short, not a number; the first few of them. */
  final int[] topicWords = new int[MAX_TOPIC_WORDS];

  int topicWordCount;

  /** A hash of the words of the line in their order. */
  int lineHash;

  private final int[] phrases = new int[MAX_PHRASE];
  private final int[] phraseLengths = new int[MAX_PHRASE];
  private int phraseCount;

  private int words;
  private int titleWords;
  private int upperLetters;
  private int letters;
  private int shortLowerWords;
  private int lowerRun;
  private int longestLowerRun;
  private int numbers;
  private int sentences;
  private int coveredWords;
  private int coveredUntil;
  private int cueCount;
  private int lastWord;
  private boolean address;

  LineReader(LineCues cues) {
    this.cues = cues;
  }

  int[] salted(int salt) {
    for (int i = 0; salt != 0 && i < hashCount; i++) {
      hashes[i] ^= salt;
    }
    return hashes;
  }

  private void reset() {
    Arrays.fill(counts, 0);
    Arrays.fill(kinds, 0);
    hashCount = 0;
    topicWordCount = 0;
    lineHash = 0;
    phraseCount = 0;
    words = 0;
    titleWords = 0;
    upperLetters = 0;
    letters = 0;
    shortLowerWords = 0;
    lowerRun = 0;
    longestLowerRun = 0;
    numbers = 0;
    sentences = 0;
    coveredWords = 0;
    coveredUntil = 0;
    cueCount = 0;
    lastWord = LINE_START;
    address = false;
  }

  /** Reads {@code text[start, end)}, which begins and ends with what is not white space. */
  void read(String text, int start, int end) {
    reset();
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      byte kind = LineCharacter.of(c);
      counts[kind]++;
      if (LineWords.isLetter(kind)) {
        i = word(text, i, end, kind);
      } else if (kind == LineCharacter.DIGIT) {
        i = number(text, i, end);
      } else {
        other(text, i, end, c, kind);
        i++;
      }
    }
    addHash(LineCues.extend(lastWord, LINE_END));
    if (words <= 8) {
      addHash(LineCues.extend(WHOLE_LINE, lineHash));
    }
  }

  private void other(String text, int i, int end, char c, byte kind) {
    if (kind == LineCharacter.WORD) {
      letters++;
      int word = LineWords.finish(LineWords.add(LineWords.start(), c));
      if (topicWordCount < MAX_TOPIC_WORDS) {
        topicWords[topicWordCount++] = word;
      }
      addWord(word);
    } else if (kind == LineCharacter.TERMINATOR) {
      boolean last = i + 1 == end;
      sentences += last || LineCharacter.of(text.charAt(i + 1)) == LineCharacter.SPACE ? 1 : 0;
    } else if (c == '@' || (c == ':' && text.startsWith("//", i + 1))) {
      address = true;
    }
  }

  private int word(String text, int from, int end, byte first) {
    int hash = LineWords.add(LineWords.start(), text.charAt(from));
    int upper = first == LineCharacter.UPPER ? 1 : 0;
    int i = from + 1;
    for (; i < end; i++) {
      char c = text.charAt(i);
      byte kind = LineCharacter.of(c);
      if (!LineWords.isLetter(kind)) {
        break;
      }
      upper += kind == LineCharacter.UPPER ? 1 : 0;
      hash = LineWords.add(hash, c);
    }
    int length = i - from;
    letters += length;
    upperLetters += upper;
    if (first == LineCharacter.UPPER) {
      titleWords++;
      lowerRun = 0;
    } else {
      longestLowerRun = Math.max(longestLowerRun, ++lowerRun);
      shortLowerWords += length <= 3 ? 1 : 0;
    }
    int word = LineWords.finish(hash);
    if (length >= TOPIC_LETTERS && topicWordCount < MAX_TOPIC_WORDS) {
      topicWords[topicWordCount++] = word;
    }
    addWord(word);
    return i;
  }

  private int number(String text, int from, int end) {
    int i = from + 1;
    while (i < end && LineCharacter.of(text.charAt(i)) == LineCharacter.DIGIT) {
      i++;
    }
    counts[LineCharacter.DIGIT] += i - from - 1;
    numbers++;
    addWord(LineWords.NUMBER);
    return i;
  }

  private void addWord(int hash) {
    words++;
    lineHash = LineCues.extend(lineHash, hash);
    if (words <= MAX_HASHED_WORDS) {
      addHash(hash);
      addHash(LineCues.extend(lastWord, hash));
      match(hash);
    }
    lastWord = hash;
  }

  private void addHash(int hash) {
    hashes[hashCount++] = hash;
  }

  /** Extends the phrases that may go on, and begins one with this word. */
  private void match(int word) {
    int kept = 0;
    for (int i = 0; i <= phraseCount; i++) {
      boolean first = i == phraseCount;
      int phrase = LineCues.extend(first ? 0 : phrases[i], word);
      int length = first ? 1 : phraseLengths[i] + 1;
      int entry = cues.of(phrase);
      if ((entry & LineCues.KIND) != 0) {
        found((entry & LineCues.KIND) - 1, length);
      }
      if ((entry & LineCues.BEGINNING) != 0 && kept < MAX_PHRASE - 1) {
        // Never overtakes the reading: kept <= i, and the new phrase comes last.
        phrases[kept] = phrase;
        phraseLengths[kept++] = length;
      }
    }
    phraseCount = kept;
  }

  private void found(int kind, int length) {
    kinds[kind] += length;
    if (kind == LineKind.ADDRESS.index()) {
      return;
    }
    cueCount++;
    coveredWords += Math.min(length, words - coveredUntil);
    coveredUntil = words;
  }

  int wordCount() {
    return words;
  }

  /** Whether every word of the line belongs to a cue. */
  boolean isAllCues() {
    return words > 0 && coveredWords == words;
  }

  /** Whether this is a line of running text: a sentence at least, and of some length. */
  boolean isText() {
    return words >= TEXT_WORDS && sentences > 0;
  }

  /** Writes the features of the line just read but for its word score and its repeats. */
  void write(String text, int start, int end, byte[] features, int at) {
    int length = end - start;
    int visible = length - counts[LineCharacter.SPACE];
    set(features, at, LineFeature.LENGTH, LineFeature.log(length));
    set(features, at, LineFeature.WORDS, LineFeature.log(words));
    set(features, at, LineFeature.WORD_LENGTH, Math.min(255, 16 * letters / Math.max(1, words)));
    set(features, at, LineFeature.TITLE_CASE, LineFeature.ratio(titleWords, words));
    set(features, at, LineFeature.UPPER_CASE, LineFeature.ratio(upperLetters, letters));
    set(features, at, LineFeature.DIGITS, LineFeature.ratio(counts[LineCharacter.DIGIT], visible));
    set(features, at, LineFeature.END, endClass(text, start, end));
    set(features, at, LineFeature.COMMAS, LineFeature.log(counts[LineCharacter.COMMA]));
    set(features, at, LineFeature.SENTENCES, LineFeature.log(sentences));
    set(features, at, LineFeature.QUOTES, LineFeature.log(counts[LineCharacter.QUOTE]));
    set(
        features,
        at,
        LineFeature.SEPARATORS,
        LineFeature.ratio(counts[LineCharacter.SEPARATOR], visible));
    set(features, at, LineFeature.ADDRESS, address ? 1 : 0);
    set(features, at, LineFeature.START, LineCharacter.of(text.charAt(start)));
    set(features, at, LineFeature.CURRENCY, LineFeature.log(counts[LineCharacter.CURRENCY]));
    set(features, at, LineFeature.SHORT_LOWER, LineFeature.ratio(shortLowerWords, words));
    set(features, at, LineFeature.CUE_COVERAGE, LineFeature.ratio(coveredWords, words));
    set(features, at, LineFeature.CUES, LineFeature.log(cueCount));
    set(features, at, LineFeature.LOWER_RUN, LineFeature.log(longestLowerRun));
    set(features, at, LineFeature.NUMBERS, LineFeature.ratio(numbers, words));
    for (int k = 0; k < kinds.length; k++) {
      set(features, at, LineFeature.KINDS + k, LineFeature.log(kinds[k]));
    }
  }

  private static void set(byte[] features, int at, int feature, int value) {
    features[at + feature] = (byte) value;
  }

  /** The class of the last character that is no quotation mark or bracket. */
  private static int endClass(String text, int start, int end) {
    int i = end - 1;
    byte kind = LineCharacter.of(text.charAt(i));
    while (i > start
        && i > end - 4
        && (kind == LineCharacter.QUOTE || kind == LineCharacter.BRACKET)) {
      kind = LineCharacter.of(text.charAt(--i));
    }
    return kind;
  }
}
