package dev.winnow.nlp.quote;

import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides a turn of French dialogue into what is said and what the teller puts in, which no mark
 * sets apart: {@code — Oui, dit-elle, j’arrive.} Each clause gets a label, the labels of a turn
 * together the best score (Viterbi).
 *
 * <p>Holds scratch space: not thread-safe.
 */
final class ClauseTagger {
  static final int SAID = 0;
  static final int TOLD = 1;

  /** Editions that begin speech with it were found to count that comma as spoken, others not. */
  private static final char EN_DASH = '\u2013';

  private static final String RESOURCE = "dev/winnow/nlp/quote/clauses.bin";

  private static final class Standard {
    static final HashedModel MODEL = HashedModel.load(RESOURCE);

    private Standard() {}
  }

  private final HashedModel model;
  private final Features features = new Features();

  ClauseTagger(HashedModel model) {
    this.model = model;
  }

  static ClauseTagger standard() {
    return new ClauseTagger(Standard.MODEL);
  }

  /** Returns the stretches of a turn that are said, without white space at their ends. */
  List<Span> said(String text, DialogueTurns.Turn turn) {
    int[] bounds = clauses(text, turn);
    int[] labels = labels(text, bounds);
    List<Span> said = new ArrayList<>();
    int from = -1;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == SAID && from < 0) {
        from = bounds[i];
      }
      boolean last = i + 1 == labels.length || labels[i + 1] != SAID;
      if (labels[i] == SAID && last) {
        boolean brokenOff = i + 1 < labels.length && turn.dash() != EN_DASH;
        said.add(new Span(from, trimmedEnd(text, from, bounds[i + 1], brokenOff)));
        from = -1;
      }
    }
    return said;
  }

  /** The end without white space, nor the comma that the teller's insertion asks for. */
  private static int trimmedEnd(String text, int from, int to, boolean brokenOff) {
    int end = to;
    while (end > from
        && (CharacterContext.isSpace(text.charAt(end - 1))
            || (brokenOff && text.charAt(end - 1) == ','))) {
      end--;
    }
    return end;
  }

  /** The bounds of the clauses of a turn: after punctuation and the spaces behind it. */
  static int[] clauses(String text, DialogueTurns.Turn turn) {
    int[] bounds = new int[16];
    int size = 0;
    bounds[size++] = turn.start();
    int i = turn.start();
    while (i < turn.end()) {
      if (!endsClause(text.charAt(i)) || isAbbreviated(text, i, turn.start())) {
        i++;
        continue;
      }
      i = afterPunctuation(text, i, turn.end());
      int next = i;
      while (next < turn.end() && CharacterContext.isSpace(text.charAt(next))) {
        next++;
      }
      if (next > i && next < turn.end()) {
        if (size + 1 >= bounds.length) {
          bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        bounds[size++] = next;
      }
      i = next;
    }
    bounds[size++] = turn.end();
    return Arrays.copyOf(bounds, size);
  }

  /** The full stop of {@code M.} and of initials. */
  private static boolean isAbbreviated(String text, int at, int start) {
    if (text.charAt(at) != '.' || at == start) {
      return false;
    }
    boolean initial = CharacterContext.of(text.charAt(at - 1)) == CharacterContext.UPPER;
    return initial && (at - 1 == start || !CharacterContext.isWord(text.charAt(at - 2)));
  }

  /** Behind a run of punctuation, also where spaces stand within it. */
  private static int afterPunctuation(String text, int at, int end) {
    int i = at;
    int after = at;
    while (i < end) {
      char c = text.charAt(i);
      if (endsClause(c) || c == '\u00bb') {
        after = i + 1;
      } else if (CharacterContext.of(c) != CharacterContext.SPACE) {
        break;
      }
      i++;
    }
    return after;
  }

  private static boolean endsClause(char c) {
    return switch (CharacterContext.of(c)) {
      case CharacterContext.TERMINATOR, CharacterContext.COMMA, CharacterContext.COLON -> true;
      default -> c == ']';
    };
  }

  /** The best labels of the clauses between bounds; the first is said. */
  int[] labels(String text, int[] bounds) {
    int n = bounds.length - 1;
    byte[] cameFrom = new byte[n * 2];
    float said = 0;
    float told = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      if (i > 0) {
        float[] step = new float[4];
        for (int from = 0; from < 2; from++) {
          features.clear();
          ClauseFeatures.writeBoundary(text, bounds[i], bounds[i - 1], from, features);
          step[from * 2] = features.score(model, SAID);
          step[from * 2 + 1] = features.score(model, TOLD);
        }
        float toSaid = Math.max(said + step[0], told + step[2]);
        float toTold = Math.max(said + step[1], told + step[3]);
        cameFrom[i * 2] = (byte) (said + step[0] >= told + step[2] ? SAID : TOLD);
        cameFrom[i * 2 + 1] = (byte) (said + step[1] >= told + step[3] ? SAID : TOLD);
        said = toSaid;
        told = toTold;
      }
      features.clear();
      ClauseFeatures.write(text, bounds[i], bounds[i + 1], i, i == n - 1, features);
      said += features.score(model, SAID);
      told += features.score(model, TOLD);
    }
    int[] labels = new int[n];
    int label = said >= told ? SAID : TOLD;
    for (int i = n - 1; i >= 0; i--) {
      labels[i] = label;
      label = cameFrom[i * 2 + label];
    }
    return labels;
  }
}
