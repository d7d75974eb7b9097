package dev.winnow.encoding;

import dev.winnow.encoding.Candidates.Letters;
import java.util.Arrays;
import java.util.Objects;

/**
 * Finds the most likely way through the lattice of a {@link LossyReading}, as the {@link
 * LetterModel} of one language has it: a beam search. Where all ways have come together, what is
 * certain costs nothing, so that the work is that of the doubtful places alone.
 *
 * <p>A worker, not thread-safe.
 */
final class LatticePath {
  private final LetterModel model = LetterModel.get();
  private Beam beam = new Beam();
  private Beam next = new Beam();

  /** The ways since they were last one: of each step the one before it, and its character. */
  private int[] previous = new int[64];

  private int[] codePoints = new int[64];
  private int steps;

  private int language;
  private LetterTable table = model.table(0);

  private final LikelyLetters likely = new LikelyLetters();

  private final SettledPlaces settled = new SettledPlaces();

  /** The restored text that is likeliest in a language. */
  Restored find(char[] source, LossyReading reading, int language) {
    this.language = language;
    this.table = model.table(language);
    String name = model.language(language);
    LostMarks marks = new LostMarks(source, '\u00E2', name);
    int[] chosen = new int[reading.nodes()];
    beam.start();
    steps = 0;
    int resolved = 0;
    for (int node = 0; node < chosen.length; node++) {
      Candidates candidates = reading.candidates(node);
      if (candidates == null) {
        int only = reading.only(node);
        if (beam.size > 1) {
          extend(only);
        } else {
          resolve(chosen, resolved, node);
          chosen[node] = only;
          resolved = node + 1;
        }
        if (source[reading.start(node)] == '\n') {
          marks = new LostMarks(source, '\u00E2', name);
        }
        continue;
      }
      if (resolved == node) {
        if (candidates.mark == 0 && settle(reading, chosen, node)) {
          resolved = node + 1;
          continue;
        }
        beam.states[0] = state(chosen, node);
      }
      if (candidates.mark == Candidates.QUOTES) {
        extend(marks.at(reading.start(node), reading.end(node)));
      } else if (candidates.mark != 0) {
        extend(candidates.mark);
      } else {
        extend(candidates.letters(language));
      }
    }
    resolve(chosen, resolved, chosen.length);
    return new Restored(reading, chosen, beam.costs[0], language);
  }

  /** Chooses for a doubtful node that has certain ones around it; returns whether it has. */
  private boolean settle(LossyReading reading, int[] chosen, int node) {
    long after = SettledPlaces.after(reading, node);
    if (after < 0 || node < SettledPlaces.REACH) {
      return false;
    }
    Candidates candidates = Objects.requireNonNull(reading.candidates(node));
    long before = SettledPlaces.before(chosen, node, language);
    int entry = settled.find(candidates, before, after);
    if (entry >= 0) {
      chosen[node] = settled.codePoint(entry);
      beam.costs[0] += settled.cost(entry);
      return true;
    }
    int cost = beam.costs[0];
    beam.states[0] = state(chosen, node);
    extend(candidates.letters(language));
    int end = node + 1;
    for (; beam.size > 1; end++) {
      extend(reading.only(end));
    }
    resolve(chosen, node, end);
    settled.put(candidates, before, after, chosen[node], beam.costs[0] - cost);
    return true;
  }

  /** The state of the only way, before a node. */
  private int state(int[] chosen, int node) {
    int context =
        table.context(before(chosen, node - 3), before(chosen, node - 2), before(chosen, node - 1));
    char last = node == 0 ? '\n' : LossyReading.unit(chosen[node - 1]);
    return Beam.state(context, CaseCosts.kind(last));
  }

  private static char before(int[] chosen, int node) {
    return node < 0 ? ' ' : Character.toLowerCase(LossyReading.unit(chosen[node]));
  }

  private void extend(int codePoint) {
    char c = LossyReading.unit(codePoint);
    int letter = table.number(Character.toLowerCase(c));
    int kind = CaseCosts.kind(c);
    next.clear();
    for (int s = 0; s < beam.size; s++) {
      int state = beam.states[s];
      int step = table.step(Beam.context(state), letter);
      int cost =
          codePoint >= 0x10000
              ? LetterModel.BEYOND_BMP
              : LetterTable.cost(step) + CaseCosts.of(Beam.kind(state), kind);
      next.add(
          Beam.state(LetterTable.context(step), kind),
          beam.costs[s] + cost,
          beam.steps[s],
          codePoint);
    }
    advance();
  }

  private void extend(Letters letters) {
    next.clear();
    int count = Math.min(Beam.WIDTH, letters.codePoints.length);
    for (int s = 0; s < beam.size && next.admits(beam.costs[s]); s++) {
      int first = likely.after(beam.states[s], language, letters);
      for (int way = first; way < first + count; way++) {
        int cost = beam.costs[s] + likely.cost(way);
        if (!next.admits(cost)) {
          break;
        }
        next.add(likely.end(way), cost, beam.steps[s], letters.codePoints[likely.letter(way)]);
      }
    }
    advance();
  }

  /** Makes the next beam the present one. */
  private void advance() {
    if (steps + next.size > previous.length) {
      previous = Arrays.copyOf(previous, previous.length * 2);
      codePoints = Arrays.copyOf(codePoints, codePoints.length * 2);
    }
    next.trim();
    for (int s = 0; s < next.size; s++) {
      previous[steps] = next.steps[s];
      codePoints[steps] = next.codePoints[s];
      next.steps[s] = steps++;
    }
    Beam last = beam;
    beam = next;
    next = last;
  }

  /** Writes down the best way through {@code [from, until)}, which starts where all were one. */
  private void resolve(int[] chosen, int from, int until) {
    int step = beam.steps[0];
    for (int node = until - 1; node >= from; node--) {
      chosen[node] = codePoints[step];
      step = previous[step];
    }
    beam.steps[0] = -1;
    steps = 0;
  }
}
