package dev.winnow.boilerplate;

/** The log odds of each line of a text to be boilerplate, and to be the headline. */
final class LineScores {
  final float[] boilerplate;
  final float[] headline;

  LineScores(float[] boilerplate, float[] headline) {
    this.boilerplate = boilerplate;
    this.headline = headline;
  }
}
