package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A document that is in memory. */
record GivenDocument(ObjectNode record, String source) implements ReportDocument {
  @Override
  public int bytes() {
    return source.length();
  }
}
