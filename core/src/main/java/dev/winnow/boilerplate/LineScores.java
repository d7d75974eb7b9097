package dev.winnow.boilerplate;

/** The log odds of each line of a text to be boilerplate, and to be the headline. */
record LineScores(float[] boilerplate, float[] headline) {}
