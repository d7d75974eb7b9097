package dev.winnow.encoding;

/**
 * Remembers what lone doubtful places turned out to be: text repeats its words, and between three
 * characters that are certain on either side the same sequence is always the same character.
 *
 * <p>A cache that forgets, in bounded memory, with no effect on what is found. A scratch object of
 * one worker, not thread-safe.
 */
final class SettledPlaces {
  /** How many characters on either side decide. */
  static final int REACH = LetterModel.ORDER - 1;

  private static final int MOST = 1 << 13;

  private final PlaceKeys places = new PlaceKeys(MOST);
  private int[] codePoints = new int[places.slots()];
  private int[] costs = new int[places.slots()];

  /** The key of the characters before a node, and the language. */
  static long before(int[] chosen, int node, int language) {
    return (long) language << 48
        | (long) Character.toLowerCase(LossyReading.unit(chosen[node - 3])) << 32
        | (long) Character.toLowerCase(LossyReading.unit(chosen[node - 2])) << 16
        | LossyReading.unit(chosen[node - 1]);
  }

  /** The key of the characters after a node; -1 if there are too few that are certain. */
  static long after(LossyReading reading, int node) {
    if (node + REACH >= reading.nodes()) {
      return -1;
    }
    long after = 0;
    for (int i = node + 1; i <= node + REACH; i++) {
      if (reading.candidates(i) != null || reading.only(i) > 0xFFFF) {
        return -1;
      }
      after = after << 16 | reading.only(i);
    }
    return after;
  }

  /** The entry of a place; -1 if it is not known. */
  int find(Candidates among, long before, long after) {
    return places.find(among, before, after);
  }

  int codePoint(int entry) {
    return codePoints[entry];
  }

  int cost(int entry) {
    return costs[entry];
  }

  void put(Candidates among, long before, long after, int codePoint, int cost) {
    int entry = places.put(among, before, after);
    if (costs.length != places.slots()) {
      codePoints = new int[places.slots()];
      costs = new int[places.slots()];
    }
    if (entry >= 0) {
      codePoints[entry] = codePoint;
      costs[entry] = cost;
    }
  }
}
