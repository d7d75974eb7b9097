package dev.winnow.encoding;

import java.util.ArrayList;
import java.util.List;

/**
 * Goes through the segments of a text in which a {@link Scan} finds something.
 *
 * <p>A cursor: {@link #next} first. Costs one pass over the text. Not thread-safe.
 */
final class Suspects {
  private final Scan scan;
  private final CharSequence text;

  /** The first place behind the segment at hand where there is something. */
  private int found;

  private int start;
  private int end;

  Suspects(Scan scan, CharSequence text, int from) {
    this(scan, text, from, scan.find(text, from, text.length()));
  }

  /**
   * @param from where a segment starts
   * @param found the first place from there where the scan finds something
   */
  Suspects(Scan scan, CharSequence text, int from, int found) {
    this.scan = scan;
    this.text = text;
    this.found = found;
    this.end = from;
  }

  /** Goes to the next segment; returns false where there is none. */
  boolean next() {
    if (found >= text.length()) {
      return false;
    }
    do {
      start = end;
      end = Segments.end(text, start);
    } while (end <= found);
    found = scan.find(text, end, text.length());
    return true;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  String segment() {
    return text.subSequence(start, end).toString();
  }

  /** All segments from here on. */
  List<Suspect> all() {
    List<Suspect> all = new ArrayList<>();
    while (next()) {
      all.add(new Suspect(start, segment()));
    }
    return all;
  }

  /** A segment in which the scan finds something, and where it starts. */
  record Suspect(int start, String segment) {}
}
