package dev.winnow.boilerplate;

import java.util.Locale;

/** What a line of boilerplate is for; the order is that of the counts in a line's features. */
enum LineKind {
  BANNER,
  SUBSCRIBE,
  SHARE,
  COMMENTS,
  COUNTER,
  COOKIE_NOTICE,
  COPYRIGHT,
  ADVERTISEMENT,
  ACCOUNT,
  NAVIGATION,
  BYLINE,
  DATE,
  RELATED,

  /** No reason, but a word by which the writer speaks of himself or to the reader. */
  ADDRESS;

  static final int COUNT = values().length;

  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The kind's name in edits, lower-case words joined by hyphens. */
  String label() {
    return label;
  }

  boolean isReason() {
    return this != ADDRESS;
  }

  /** Whether lines that give no cue may belong to it, behind one that does. */
  boolean goesOn() {
    return switch (this) {
      case BANNER, SUBSCRIBE, COMMENTS, COOKIE_NOTICE, COPYRIGHT, ADVERTISEMENT, RELATED -> true;
      default -> false;
    };
  }

  static LineKind of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
