package dev.winnow.nlp.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Takes from a text what its language is told by: some thousand letters from windows spread over
 * it, in lower case, as words of one script each with single spaces around them. So a text of 100
 * MB costs no more than a page, unless it holds next to no letters.
 *
 * <p>Addresses of the web are left out: their words are English in any language. Not thread-safe.
 */
final class Sample {
  private static final int WINDOWS = 8;

  /** An address or a word longer than this is not skipped or read to its end. */
  private static final int LONGEST = 2048;

  private final CharSequence text;
  private final int perWindow;
  private final Map<Script, Integer> weights = new EnumMap<>(Script.class);
  private int letters;
  private int inWord;
  private int kana;
  private int han;
  private char[] words;
  private int length;
  private boolean combining;
  private Script last = Script.OTHER;

  private Sample(CharSequence text, int most) {
    this.text = text;
    this.perWindow = Math.max(1, most / WINDOWS);
    this.words = new char[Math.min(2 * most, text.length()) + 64];
    words[length++] = ' ';
  }

  /**
   * Takes at most about {@code most} letters.
   *
   * @param text of which white space at both ends does not matter
   */
  static Sample of(CharSequence text, int most) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    Sample sample = new Sample(text, most);
    if (end - start <= most) {
      sample.read(start, end, most);
      return sample;
    }
    for (int w = 0; w < WINDOWS; w++) {
      int from = (int) (start + (long) (end - start) * w / WINDOWS);
      int until = (int) (start + (long) (end - start) * (w + 1) / WINDOWS);
      sample.read(w == 0 ? from : sample.afterWord(from, until), until, sample.perWindow);
    }
    return sample;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** A window begins after a word, not inside one. */
  private int afterWord(int from, int until) {
    int end = Math.min(until, from + 64);
    for (int i = from; i < end; i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return i;
      }
    }
    return from;
  }

  private void read(int from, int until, int most) {
    int enough = letters + most;
    int i = from;
    while (i < until && letters < enough) {
      int c = codePointAt(i, until);
      if (!isWordCharacter(c)) {
        endWord();
        i += Character.charCount(c);
      } else if (words[length - 1] == ' ' && isAddress(i)) {
        i = afterAddress(i, until);
      } else {
        add(c);
        i += Character.charCount(c);
      }
    }
    endWord();
  }

  private int codePointAt(int i, int until) {
    char c = text.charAt(i);
    return Character.isHighSurrogate(c) && i + 1 < until ? Character.codePointAt(text, i) : c;
  }

  private static boolean isWordCharacter(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return Character.isLetter(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
  }

  private boolean isAddress(int i) {
    return startsWith("http://", i) || startsWith("https://", i) || startsWith("www.", i);
  }

  private boolean startsWith(String prefix, int at) {
    if (text.length() - at < prefix.length()) {
      return false;
    }
    for (int k = 0; k < prefix.length(); k++) {
      if (text.charAt(at + k) != prefix.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  private int afterAddress(int i, int until) {
    int end = Math.min(until, i + LONGEST);
    int k = i;
    while (k < end && !isSpace(text.charAt(k))) {
      k++;
    }
    return k;
  }

  private void add(int c) {
    int lower = Character.toLowerCase(c);
    Script script = Script.of(lower);
    boolean mark = !Character.isLetter(lower);
    if (mark) {
      combining |= script == Script.OTHER;
      script = last;
    }
    if (script != last) {
      endWord();
      last = script;
    }
    if (!mark) {
      count(lower);
    }
    if (length + 3 > words.length) {
      words = Arrays.copyOf(words, 2 * words.length);
    }
    length += Character.toChars(lower, words, length);
  }

  private void count(int letter) {
    letters += last.weight();
    inWord += last.weight();
    if (last == Script.HAN) {
      if (Script.isKana(letter)) {
        kana++;
      } else {
        han++;
      }
    }
  }

  private void endWord() {
    if (words[length - 1] != ' ') {
      if (length + 3 > words.length) {
        words = Arrays.copyOf(words, 2 * words.length);
      }
      words[length++] = ' ';
      weights.merge(last, inWord, Integer::sum);
      inWord = 0;
    }
  }

  /** The number of letters, those that hold more counted as more. */
  int letters() {
    return letters;
  }

  /** The script most of the letters are in; {@link Script#OTHER} if there are none. */
  Script script() {
    Script most = Script.OTHER;
    for (Script script : Script.values()) {
      if (letters(script) > letters(most)) {
        most = script;
      }
    }
    return most;
  }

  /** The number of letters in a script. */
  int letters(Script script) {
    return weights.getOrDefault(script, 0);
  }

  /** Whether a text in Chinese characters is Japanese. */
  boolean isJapanese() {
    return 10 * kana >= kana + han;
  }

  /** The words in a script, composed, each with a space before and after it. */
  String words(Script script) {
    StringBuilder kept = new StringBuilder(length).append(' ');
    for (int i = 1; i < length; ) {
      int end = i;
      while (words[end] != ' ') {
        end++;
      }
      if (Script.of(Character.codePointAt(words, i, end)) == script) {
        kept.append(words, i, end + 1 - i);
      }
      i = end + 1;
    }
    return combining ? Normalizer.normalize(kept, Normalizer.Form.NFC) : kept.toString();
  }
}
