package dev.winnow.nlp.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the costs of reading a mark as opener, closer, apostrophe or stray, and of the pairs and
 * the stack that this gives. Each cost is a named number, learnt; a reading costs the sum of those
 * that apply.
 *
 * <p>Immutable and thread-safe.
 */
final class MarkModel {
  private static final String RESOURCE = "dev/winnow/nlp/quote/marks.tsv";

  static final String[] GROUPS = {"straight", "curly", "single", "guillemet", "corner"};
  static final String[] BEFORE = {
    "start",
    "space",
    "space-after-comma",
    "space-after-stop",
    "opener",
    "mark",
    "letter",
    "digit",
    "terminator",
    "comma",
    "colon",
    "closer",
    "dash",
    "ideograph",
    "other"
  };
  static final String[] AFTER = {
    "end",
    "space-lower",
    "space-upper",
    "space",
    "lower",
    "upper",
    "digit",
    "mark",
    "terminator",
    "comma",
    "colon",
    "opener",
    "closer",
    "dash",
    "ellipsis",
    "ideograph",
    "other"
  };
  static final String[] PAIRS = {
    "same", "custom", "low-left", "low-right", "left-left", "one-straight", "straight-left", "odd"
  };
  static final String[] STRUCTURE = {
    "nested",
    "in-same-on-top",
    "in-same-on-top-straight",
    "in-same-below",
    "single-outermost",
    "single-outermost-in-single-style",
    "deep",
    "over-open-single",
    "over-open",
    "drop-reopened",
    "reopen",
    "end-reopened",
    "end-open-single",
    "end-open",
    "spaced-open",
    "spaced-close",
    "empty",
    "apostrophe-in-dialect"
  };
  static final int NESTED = 0;
  static final int IN_SAME_ON_TOP = 1;
  static final int IN_SAME_ON_TOP_STRAIGHT = 2;
  static final int IN_SAME_BELOW = 3;
  static final int SINGLE_OUTERMOST = 4;
  static final int SINGLE_OUTERMOST_IN_SINGLE_STYLE = 5;
  static final int DEEP = 6;
  static final int OVER_OPEN_SINGLE = 7;
  static final int OVER_OPEN = 8;
  static final int DROP_REOPENED = 9;
  static final int REOPENED = 10;
  static final int END_REOPENED = 11;
  static final int END_OPEN_SINGLE = 12;
  static final int END_OPEN = 13;
  static final int SPACED_OPEN = 14;
  static final int SPACED_CLOSE = 15;
  static final int EMPTY = 16;
  static final int APOSTROPHE_IN_DIALECT = 17;

  private static final int LAST_CUSTOMARY = 3;

  private static final int OPEN_BEFORE = 0;
  private static final int OPEN_AFTER = OPEN_BEFORE + GROUPS.length * BEFORE.length;
  private static final int CLOSE_BEFORE = OPEN_AFTER + GROUPS.length * AFTER.length;
  private static final int CLOSE_AFTER = CLOSE_BEFORE + GROUPS.length * BEFORE.length;
  private static final int OPEN_TYPE = CLOSE_AFTER + GROUPS.length * AFTER.length;
  private static final int CLOSE_TYPE = OPEN_TYPE + QuotationMark.TYPES;
  private static final int APOSTROPHES = CLOSE_TYPE + QuotationMark.TYPES;
  private static final int OPEN_APOSTROPHES = APOSTROPHES + Apostrophe.CLASSES;
  private static final int CLOSE_APOSTROPHES = OPEN_APOSTROPHES + Apostrophe.CLASSES;
  private static final int STRAYS = CLOSE_APOSTROPHES + Apostrophe.CLASSES;
  private static final int STRAY_INCH = STRAYS + GROUPS.length;
  private static final int PAIR = STRAY_INCH + 1;
  private static final int STACK = PAIR + PAIRS.length;
  static final int SIZE = STACK + STRUCTURE.length;

  private final float[] weights;

  MarkModel(float[] weights) {
    this.weights = weights.clone();
  }

  /** The model that comes with the library. */
  static MarkModel standard() {
    return Standard.MODEL;
  }

  private static final class Standard {
    static final MarkModel MODEL = load();

    private Standard() {}

    static MarkModel load() {
      ClassLoader loader = MarkModel.class.getClassLoader();
      try (InputStream in = loader.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("resource missing: " + RESOURCE);
        }
        return parse(
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Reads lines of a name, a tab and a number; lines that begin with # are comments. */
  static MarkModel parse(List<String> lines) {
    Map<String, Float> values = new HashMap<>();
    for (String line : lines) {
      if (!line.startsWith("#") && !line.isBlank()) {
        int tab = line.indexOf('\t');
        values.put(line.substring(0, tab), Float.valueOf(line.substring(tab + 1)));
      }
    }
    List<String> names = names();
    float[] weights = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      weights[i] = values.getOrDefault(names.get(i), 0f);
    }
    return new MarkModel(weights);
  }

  /** The names of the weights, in order. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    addProduct(names, "open.before.", BEFORE);
    addProduct(names, "open.after.", AFTER);
    addProduct(names, "close.before.", BEFORE);
    addProduct(names, "close.after.", AFTER);
    for (String action : new String[] {"open.type.", "close.type."}) {
      for (int t = 0; t < QuotationMark.TYPES; t++) {
        names.add(action + t);
      }
    }
    add(names, "apostrophe.", Apostrophe.NAMES);
    add(names, "open.like-apostrophe.", Apostrophe.NAMES);
    add(names, "close.like-apostrophe.", Apostrophe.NAMES);
    add(names, "stray.", GROUPS);
    names.add("stray.inch");
    add(names, "pair.", PAIRS);
    add(names, "structure.", STRUCTURE);
    return names;
  }

  private static void addProduct(List<String> names, String prefix, String[] classes) {
    for (String group : GROUPS) {
      add(names, prefix + group + ".", classes);
    }
  }

  private static void add(List<String> names, String prefix, String[] rest) {
    for (String name : rest) {
      names.add(prefix + name);
    }
  }

  float[] weights() {
    return weights.clone();
  }

  float weight(int index) {
    return weights[index];
  }

  static int group(byte type) {
    return switch (QuotationMark.family(type)) {
      case QuotationMark.DOUBLE ->
          type == QuotationMark.STRAIGHT || type == QuotationMark.TWO_APOSTROPHES ? 0 : 1;
      case QuotationMark.SINGLE -> 2;
      case QuotationMark.GUILLEMETS, QuotationMark.SINGLE_GUILLEMETS -> 3;
      default -> 4;
    };
  }

  static int openBefore(int group, int before) {
    return OPEN_BEFORE + group * BEFORE.length + before;
  }

  static int openAfter(int group, int after) {
    return OPEN_AFTER + group * AFTER.length + after;
  }

  static int closeBefore(int group, int before) {
    return CLOSE_BEFORE + group * BEFORE.length + before;
  }

  static int closeAfter(int group, int after) {
    return CLOSE_AFTER + group * AFTER.length + after;
  }

  static int openType(byte type) {
    return OPEN_TYPE + type;
  }

  static int closeType(byte type) {
    return CLOSE_TYPE + type;
  }

  static int apostrophe(int apostropheClass) {
    return APOSTROPHES + apostropheClass;
  }

  static int openLikeApostrophe(int apostropheClass) {
    return OPEN_APOSTROPHES + apostropheClass;
  }

  static int closeLikeApostrophe(int apostropheClass) {
    return CLOSE_APOSTROPHES + apostropheClass;
  }

  static int stray(int group) {
    return STRAYS + group;
  }

  static int strayInch() {
    return STRAY_INCH;
  }

  static int pair(byte opener, byte closer) {
    return PAIR + pairClass(opener, closer);
  }

  static int structure(int what) {
    return STACK + what;
  }

  /** Whether two marks make a pair somewhere by custom. */
  static boolean isCustomary(byte opener, byte closer) {
    return pairClass(opener, closer) <= LAST_CUSTOMARY;
  }

  private static int pairClass(byte opener, byte closer) {
    boolean low = opener == QuotationMark.LOW_DOUBLE || opener == QuotationMark.LOW_SINGLE;
    boolean left = closer == QuotationMark.LEFT_DOUBLE || closer == QuotationMark.LEFT_SINGLE;
    boolean right = closer == QuotationMark.RIGHT_DOUBLE || closer == QuotationMark.RIGHT_SINGLE;
    if (low) {
      return left ? 2 : right ? 3 : 5;
    }
    if (opener == closer) {
      return QuotationMark.isStraight(opener) ? 0 : left ? 4 : 7;
    }
    if (QuotationMark.isStraight(opener)) {
      return left ? 6 : 5;
    }
    boolean opensLeft =
        opener == QuotationMark.LEFT_DOUBLE
            || opener == QuotationMark.LEFT_SINGLE
            || opener == QuotationMark.TWO_GRAVES
            || opener == QuotationMark.GRAVE;
    if (opensLeft) {
      return right || (isTyped(closer) && isGrave(opener)) ? 1 : 5;
    }
    boolean custom =
        switch (opener) {
          case QuotationMark.LEFT_GUILLEMET -> closer == QuotationMark.RIGHT_GUILLEMET;
          case QuotationMark.LEFT_SINGLE_GUILLEMET ->
              closer == QuotationMark.RIGHT_SINGLE_GUILLEMET;
          case QuotationMark.CORNER_OPEN, QuotationMark.WHITE_CORNER_OPEN -> true;
          default -> false;
        };
    return custom ? 1 : 7;
  }

  private static boolean isGrave(byte type) {
    return type == QuotationMark.TWO_GRAVES || type == QuotationMark.GRAVE;
  }

  private static boolean isTyped(byte type) {
    return QuotationMark.isStraight(type) || type == QuotationMark.ACUTE;
  }
}
