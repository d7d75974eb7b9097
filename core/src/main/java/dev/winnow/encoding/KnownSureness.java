package dev.winnow.encoding;

/**
 * Remembers how sure letters were among their neighbours: text repeats its words.
 *
 * <p>A cache that forgets, with no effect on what is found. Scratch space of one document, which
 * grows with what is asked to some 1 MB. Not thread-safe.
 */
final class KnownSureness {
  private static final int MOST = 1 << 15;

  private final PlaceKeys places = new PlaceKeys(MOST);
  private double[] sureness = new double[places.slots()];

  /** How sure a letter was that may have been one of some; -1 if that is not known. */
  double find(Candidates among, long before, long after) {
    int slot = places.find(among, before, after);
    return slot < 0 ? -1 : sureness[slot];
  }

  void put(Candidates among, long before, long after, double value) {
    int slot = places.put(among, before, after);
    if (sureness.length != places.slots()) {
      sureness = new double[places.slots()];
    }
    if (slot >= 0) {
      sureness[slot] = value;
    }
  }
}
