package dev.winnow.boilerplate;

import java.util.List;
import java.util.Locale;

/** What a line of boilerplate is for. */
enum LineKind {
  BANNER(0),
  SUBSCRIBE(1),
  SHARE(2),
  COMMENTS(3),
  COUNTER(4),
  COOKIE_NOTICE(5),
  COPYRIGHT(6),
  ADVERTISEMENT(7),
  ACCOUNT(8),
  NAVIGATION(9),
  BYLINE(10),
  DATE(11),
  RELATED(12),

  /** No reason, but a word by which the writer speaks of himself or to the reader. */
  ADDRESS(13);

  /** The kinds in the order of their index. */
  static final List<LineKind> ALL = List.of(values());

  static final int COUNT = ALL.size();

  private final int index;
  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  LineKind(int index) {
    this.index = index;
  }

  /** The place of its count among the features of a line; the model depends on it. */
  int index() {
    return index;
  }

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
