package dev.winnow.cli.run;

import java.util.List;

/** Names the fields of a record that the comparison of all documents adds. */
final class CompareNames {
  static final String CLUSTER = "cluster";
  static final String KEEP = "keep";
  static final String SIMILARITY = "similarity";
  static final List<String> ALL = List.of(CLUSTER, KEEP, SIMILARITY);

  private CompareNames() {}
}
