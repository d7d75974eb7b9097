package dev.winnow.similarity;

/** What must be the same for two documents of an index to be compared. */
record IndexOptions(double threshold, Shingler shingler, Sketcher sketcher, Banding banding) {}
