package dev.winnow.boilerplate;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element that holds blocks of text, with what its subtree adds up to. Not thread-safe. */
final class Box {
  static final int NAV = 1;
  static final int HEADER = 1 << 1;
  static final int FOOTER = 1 << 2;
  static final int ASIDE = 1 << 3;
  static final int FORM = 1 << 4;
  static final int MAIN = 1 << 5;
  static final int ARTICLE = 1 << 6;
  static final int TABLE = 1 << 7;
  static final int LIST = 1 << 8;
  static final int FIGURE = 1 << 9;
  static final int QUOTE = 1 << 10;
  static final int PRE = 1 << 11;
  static final int HIDDEN = 1 << 12;
  static final int HEADING = 1 << 13;
  static final int BUTTON = 1 << 14;
  static final int NOSCRIPT = 1 << 15;
  static final int DIALOG = 1 << 16;
  static final int COMMENT = 1 << 17;
  static final int BODY_PROPERTY = 1 << 18;
  static final int DETAILS = 1 << 19;

  final Element element;
  final Tag tag;
  final @Nullable Box parent;
  final int depth;

  /** What this element and those around it are. */
  final int flags;

  /** Identifies tag and classes of this element and its nearest ancestors. */
  final int signature;

  /** What its class and id say of it: the sum of the learnt weights of their words. */
  final int classScore;

  final int classScoreSum;
  final int classScoreLeast;
  final int classScoreMost;

  /** The blocks of the subtree: {@code [first, end)}. */
  int first;

  int end;

  /** Child boxes that hold text. */
  int children;

  int words;
  int linkWords;
  int sentences;

  /** What it says of the blocks in it, as {@link BlockFeatures} has it; null until asked for. */
  int @Nullable [] shape;

  /** The score of Readability. */
  double contentScore;

  /** The expected words of content in the subtree, once blocks have a probability. */
  double contentWords;

  Box(
      Element element,
      Tag tag,
      @Nullable Box parent,
      int flags,
      int signature,
      int classScore,
      int first) {
    this.element = element;
    this.tag = tag;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.flags = flags;
    this.signature = signature;
    this.classScore = classScore;
    this.classScoreSum = classScore + (parent == null ? 0 : parent.classScoreSum);
    this.classScoreLeast = Math.min(classScore, parent == null ? 0 : parent.classScoreLeast);
    this.classScoreMost = Math.max(classScore, parent == null ? 0 : parent.classScoreMost);
    this.first = first;
    this.end = first;
  }

  boolean is(int flag) {
    return (flags & flag) != 0;
  }
}
