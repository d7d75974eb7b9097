package dev.winnow.boilerplate;

import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Gathers text into blocks: white space folds to one space, a line break stays, two in a row end
 * the block. Not thread-safe.
 */
final class BlockReader {
  private static final int LOWEST_IDEOGRAPH = 0x2e80;

  private final Page page;
  private final HashedWeights textWeights;
  private @Nullable Box box;
  private int start;
  private int firstPiece;
  private int links;
  private boolean continues;
  private int hidden;

  private int textScore;
  private int textHashes;

  BlockReader(Page page, HashedWeights textWeights) {
    this.page = page;
    this.textWeights = textWeights;
  }

  void enterLink() {
    links++;
  }

  void leaveLink() {
    links--;
  }

  /** Goes on in another box; the block before must have ended. */
  void enterBox(@Nullable Box next) {
    box = next;
  }

  void append(TextNode node) {
    if (box == null) {
      hide(node);
      return;
    }
    String text = node.getWholeText();
    PageText out = page.text;
    int from = out.length();
    if (box.is(Box.PRE)) {
      appendAsIs(text);
    } else {
      appendFolded(text);
    }
    if (out.length() > from) {
      page.pieces.add(new Page.Piece(node, from, out.length(), links > 0, hidden));
    }
  }

  /** Counts a text node that is not read. */
  void hide(TextNode node) {
    hidden += SourcePlaces.isBlank(node.getWholeText()) ? 0 : 1;
  }

  private void appendFolded(String text) {
    PageText out = page.text;
    int from = out.length();
    out.append(text, 0, text.length());
    char[] chars = out.array();
    int to = from;
    for (int i = from; i < from + text.length(); i++) {
      char c = chars[i];
      if (c > ' ' || !isSpace(c)) {
        chars[to++] = c;
      } else if (to > start && !isSpace(chars[to - 1])) {
        chars[to++] = ' ';
      }
    }
    out.setLength(to);
  }

  private void appendAsIs(String text) {
    int i = 0;
    while (page.text.length() == start && i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    page.text.append(text, i, text.length());
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c <= '\r' && c >= '\t');
  }

  static boolean isBlank(char c) {
    return isSpace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
  }

  void lineBreak() {
    PageText out = page.text;
    int last = out.length() - 1;
    if (last < start) {
      return;
    }
    if (out.charAt(last) == '\n') {
      flush();
    } else if (out.charAt(last) == ' ' && (box == null || !box.is(Box.PRE))) {
      out.setCharAt(last, '\n');
    } else {
      out.append('\n');
    }
  }

  /** Ends the block because something within its text is left out; the next one goes on. */
  void cut() {
    boolean cut = page.text.length() > start;
    flush();
    continues = cut;
  }

  /** Ends the block, if there is one. */
  void flush() {
    PageText out = page.text;
    int end = out.length();
    while (end > start && isBlank(out.charAt(end - 1))) {
      end--;
    }
    int from = start;
    while (from < end && isBlank(out.charAt(from))) {
      from++;
    }
    Box at = box;
    if (from < end && at != null) {
      add(new TextBlock(at, from, end, firstPiece, page.pieces.size(), continues), at);
    }
    continues = false;
    start = out.length();
    firstPiece = page.pieces.size();
  }

  private void add(TextBlock block, Box at) {
    count(block);
    score(block);
    at.words += block.words;
    at.linkWords += block.linkWords;
    at.sentences += block.sentences;
    page.blocks.add(block);
  }

  private void count(TextBlock block) {
    boolean inWord = false;
    int hash = 0;
    int letters = 0;
    char[] chars = page.text.array();
    for (int p = block.firstPiece; p < block.endPiece; p++) {
      Page.Piece piece = page.pieces.get(p);
      int before = block.words;
      int end = Math.min(piece.end(), block.end);
      for (int i = Math.max(piece.start(), block.start); i < end; i++) {
        char c = chars[i];
        if (inWord && c >= 'a' && c <= 'z') {
          letters++;
          hash = 31 * hash + c;
          continue;
        }
        boolean inWordNow = countCharacter(block, c, inWord, i);
        hash = inWordNow ? 31 * hash + lower(c) : hash;
        inWord = inWordNow;
      }
      if (piece.link()) {
        block.linkWords += block.words - before;
      }
    }
    block.letters += letters;
    block.hash = hash;
  }

  private static int lower(char c) {
    return c < 0x80 ? (c >= 'A' && c <= 'Z' ? c | 0x20 : c) : Character.toLowerCase(c);
  }

  private boolean countCharacter(TextBlock block, char c, boolean inWord, int i) {
    if (c >= 'a' && c <= 'z') {
      block.letters++;
      block.words += inWord ? 0 : 1;
      return true;
    }
    if (c == ' ') {
      return false;
    }
    if (c >= 'A' && c <= 'Z') {
      block.letters++;
      block.words += inWord ? 0 : 1;
      block.capitals += inWord ? 0 : 1;
      return true;
    }
    if (c >= '0' && c <= '9') {
      block.letters++;
      block.words += inWord ? 0 : 1;
      block.digits++;
      return true;
    }
    if (c >= 0x80 && Character.isLetterOrDigit(c)) {
      boolean ideograph = c >= LOWEST_IDEOGRAPH && Character.isIdeographic(c);
      block.words += inWord && !ideograph ? 0 : 1;
      block.letters++;
      block.digits += Character.isDigit(c) ? 1 : 0;
      block.capitals += !inWord && Character.isUpperCase(c) ? 1 : 0;
      return true;
    }
    if (c == ',' || c == '\uff0c' || c == '\u3001' || c == '\u060c') {
      block.commas++;
    } else if (endsSentence(c)
        && inWord
        && (i + 1 >= page.text.length() || !Character.isLetterOrDigit(page.text.charAt(i + 1)))) {
      block.sentences++;
    }
    return inWord && (c == '\'' || c == '\u2019');
  }

  static boolean endsSentence(char c) {
    return c == '.'
        || c == '!'
        || c == '?'
        || c == '\u3002'
        || c == '\uff01'
        || c == '\uff1f'
        || c == '\u2026';
  }

  private void score(TextBlock block) {
    textScore = 0;
    textHashes = 0;
    TextWords.forEach(page.text.array(), block.start, block.end, this::addHash);
    block.textScore = scaled(textScore, textHashes);
  }

  private void addHash(int hash) {
    textScore += textWeights.of(hash);
    textHashes++;
  }

  /** The sum of a text's weights, so that long and short texts compare. */
  static int scaled(int sum, int count) {
    return count == 0 ? 0 : (int) (sum / Math.sqrt(count));
  }
}
