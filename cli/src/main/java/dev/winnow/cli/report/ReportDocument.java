package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Pairs what a run wrote of a document with what it had read. Thread-safe. */
public interface ReportDocument {
  /**
   * Returns the record as in {@code documents.jsonl}; any field but {@code id} may be absent. It
   * may be made anew at each call, so that what is not asked for costs nothing.
   */
  ObjectNode record();

  /** Returns the decoded source, to which the spans of {@code edits} and {@code removed} refer. */
  String source();

  /** Returns about how many bytes both take. */
  int bytes();
}
