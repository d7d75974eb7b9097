package dev.winnow.encoding;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * A restored text beside its source: the runs of nodes that were sequences of bytes, and what each
 * became.
 *
 * <p>A worker for one text, not thread-safe.
 */
final class RestoredText {
  /**
   * Neighbouring sequences.
   *
   * @param start where they start in the source
   * @param end where they end there
   * @param from where what they became starts in the restored text
   * @param until where it ends there
   * @param firstNode the first of their nodes
   * @param endNode the node after them
   */
  record Run(int start, int end, int from, int until, int firstNode, int endNode) {
    /** Whether a single character became a single character. */
    boolean isSingle() {
      return end - start == 1 && until - from == 1;
    }
  }

  private final char[] text;
  private final int length;
  private final List<Run> runs = new ArrayList<>();
  private final int sound;

  /** Where the first inner quotation opens. */
  private final int opener;

  RestoredText(char[] source, Restored restored) {
    LossyReading reading = restored.reading();
    text = new char[source.length]; // which is the longer one: sequences of four bytes make two
    int n = 0;
    int stays = 0;
    for (int node = 0; node < reading.nodes(); ) {
      if (!reading.isDecoded(node)) {
        char c = source[reading.start(node++)];
        stays += c >= 0x80 ? 1 : 0;
        text[n++] = c;
        continue;
      }
      int first = node;
      int from = n;
      while (node < reading.nodes() && reading.isDecoded(node)) {
        n += Character.toChars(restored.chosen()[node++], text, n);
      }
      runs.add(new Run(reading.start(first), reading.start(node), from, n, first, node));
    }
    length = n;
    sound = stays;
    int open = 0;
    while (open < n && text[open] != '\u2018' && text[open] != '\u201A') {
      open++;
    }
    opener = open;
  }

  List<Run> runs() {
    return runs;
  }

  char[] text() {
    return text;
  }

  /** The length of the text, whose array may be longer. */
  int length() {
    return length;
  }

  /** The number of characters beyond ASCII that stay as they are. */
  int sound() {
    return sound;
  }

  String target(Run run) {
    return new String(text, run.from, run.until - run.from);
  }

  /** Whether a run makes a single character of a script that its neighbours are not of. */
  boolean isStranger(Run run) {
    char c = text[run.from];
    if (run.until - run.from != 1 || isLatinLetter(c)) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(c);
    if (script == UnicodeScript.LATIN || (script == UnicodeScript.COMMON && c < 0x2E80)) {
      return false;
    }
    if (script == UnicodeScript.COMMON) {
      return (run.from == 0 || text[run.from - 1] < 0x2E80)
          && (run.until == length || text[run.until] < 0x2E80);
    }
    boolean before = run.from > 0 && UnicodeScript.of(text[run.from - 1]) == script;
    return !before && (run.until == length || UnicodeScript.of(text[run.until]) != script);
  }

  /** Whether a run becomes an apostrophe that ends a word, after no opening quotation mark. */
  boolean isDangling(Run run) {
    int at = run.from;
    return run.until - at == 1
        && text[at] == '\u2019'
        && at > 0
        && Character.isLetter(text[at - 1])
        && text[at - 1] != 's'
        && (run.until == length || !Character.isLetter(text[run.until]))
        && opener >= at;
  }

  /** Whether a single character becomes a mark that quotes. */
  boolean isQuotationMark(Run run) {
    char c = text[run.from];
    return run.end - run.start == 1
        && !isLatinLetter(c)
        && CharacterClasses.typeOf(c) == CharacterClasses.CharacterType.QUOTATION_MARK;
  }

  /** Whether a run is a lone letter between letters, and no English ending follows. */
  boolean isLetterInWord(Run run) {
    return run.isSingle() && run.until < length && LostMarks.isInWord(text, run.from);
  }

  private static boolean isLatinLetter(char c) {
    return c >= 0xC0 && c < 0x250;
  }
}
