package dev.winnow.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.input.Limits;
import dev.winnow.cli.input.Origin;
import dev.winnow.cli.input.RawRecord;
import dev.winnow.cli.json.OffsetUnit;
import dev.winnow.cli.json.Utf8;
import dev.winnow.cli.output.Reject;
import dev.winnow.cli.record.IdList;
import dev.winnow.cli.record.JsonRecord;
import dev.winnow.cli.record.RecordReader;
import dev.winnow.cli.report.ReportDocument;
import dev.winnow.pipeline.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

class RunDocumentsTest {
  private Path spool = Path.of("");
  private Path lines = Path.of("");

  @BeforeProperty
  void makeScratch() throws IOException {
    spool = Files.createTempFile("spool", "");
    lines = Files.createTempFile("lines", "");
  }

  @AfterProperty
  void removeScratch() throws IOException {
    Files.deleteIfExists(spool);
    Files.deleteIfExists(lines);
  }

  /** In blocks of two records; a document is rejected by either pass, or by none. */
  @Property(tries = 100)
  void givesThoseThatAreWantedWithTheirSources(
      @ForAll @Size(max = 20) List<@IntRange(max = 3) Integer> rejected,
      @ForAll Set<@IntRange(max = 20) Integer> wanted)
      throws Exception {
    Files.deleteIfExists(spool);
    Files.deleteIfExists(lines);
    RecordNumbers.Builder numbers = new RecordNumbers.Builder();
    List<String> expected = new ArrayList<>();
    try (Journal sources = Journal.open(spool);
        Journal results = Journal.open(lines)) {
      for (int record = 0; record < rejected.size(); record++) {
        boolean bad = rejected.get(record) == 0;
        byte[] reject = Rejected.entry(new Reject(origin(record), "r" + record, "read", "bad"));
        sources.append(bad ? reject : entry(record));
        if (bad || rejected.get(record) == 1) {
          results.append(reject);
          numbers.reject();
        } else {
          results.append(Utf8.encode("{\"id\":\"r" + record + "\"}"));
          if (wanted.contains(numbers.document())) {
            expected.add("r" + record + ": text " + record);
          }
        }
        if (record % 2 == 1) {
          sources.flush();
          results.flush();
        }
      }
    }
    Results none =
        new Results(
            new Comparison(new IdList(), Optional.empty(), Optional.empty()),
            new CleanTexts(lines),
            OffsetUnit.UTF16);

    try (Stream<ReportDocument> documents =
        RunDocuments.open(spool, lines, none, numbers.build(), wanted::contains)) {
      assertThat(documents.map(each -> each.record().get("id").asText() + ": " + each.source()))
          .isEqualTo(expected);
    }
  }

  private static Origin origin(int record) {
    return new Origin("in.jsonl", record, "in.jsonl:" + record);
  }

  private static byte[] entry(int number) throws Exception {
    String line = "{\"id\":\"r" + number + "\",\"text\":\"text " + number + "\"}";
    JsonRecord record =
        new RecordReader(new Limits(1 << 20))
            .read(new RawRecord.Line(origin(number), Utf8.encode(line)));
    return SpooledDocument.entry(record, Pipeline.standard().process(record.document()));
  }
}
