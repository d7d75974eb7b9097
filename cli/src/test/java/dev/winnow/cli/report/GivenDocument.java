package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A document that is in memory. */
record GivenDocument(ObjectNode record, String source) implements ReportDocument {
  @Override
  public int bytes() {
    return source.length();
  }

  /** Documents that are made anew each time. */
  static ReportInput.Documents from(Supplier<Stream<ReportDocument>> documents) {
    return wanted -> {
      List<ReportDocument> all = documents.get().toList();
      return IntStream.range(0, all.size()).filter(wanted).mapToObj(all::get);
    };
  }
}
