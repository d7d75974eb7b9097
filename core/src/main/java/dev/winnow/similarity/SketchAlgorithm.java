package dev.winnow.similarity;

/**
 * How a sketch is computed. The code is persisted with it: whoever changes an algorithm gives it a
 * new one.
 */
enum SketchAlgorithm {
  FAST_SIMILARITY(1),
  CLASSIC_MIN_HASH(2);

  private final int code;

  SketchAlgorithm(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** Seed 0, the default, takes the hashes as they are. */
  Signer newSigner(int size, long seed) {
    Signer signer =
        switch (this) {
          case FAST_SIMILARITY -> new FastSimilaritySigner(size);
          case CLASSIC_MIN_HASH -> new ClassicMinHashSigner(size);
        };
    return seed == 0 ? signer : new SeededSigner(signer, seed);
  }

  static SketchAlgorithm ofCode(int code) {
    for (SketchAlgorithm algorithm : values()) {
      if (algorithm.code == code) {
        return algorithm;
      }
    }
    throw new IllegalArgumentException("sketch must be of a known version, 1 or 2: " + code);
  }
}
