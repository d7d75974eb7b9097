package dev.winnow.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.cli.input.Limits;
import dev.winnow.cli.input.Origin;
import dev.winnow.cli.input.RawRecord;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.Utf8;
import dev.winnow.cli.record.BadRecordException;
import dev.winnow.cli.record.JsonRecord;
import dev.winnow.cli.record.RecordReader;
import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.Pipeline;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SpooledDocumentTest {
  @Property(tries = 300)
  void comesBackAsItWasPutDown(@ForAll String text, @ForAll String url, @ForAll boolean html)
      throws BadRecordException {
    String line =
        Json.write(
            Json.object()
                .put("id", "a")
                .put("url", url)
                .put("other", 7)
                .put(html ? "html" : "text", text + " caf\u00c3\u00a9 \ud800"));
    Origin origin = new Origin("in.jsonl", 3, "in.jsonl:3");
    JsonRecord record =
        new RecordReader(new Limits(1 << 20)).read(new RawRecord.Line(origin, Utf8.encode(line)));
    CleanDocument clean = Pipeline.standard().process(record.document());

    SpooledDocument back = SpooledDocument.of(SpooledDocument.entry(record, clean));

    assertThat(back.document().revision()).isEqualTo(clean.revision());
    assertThat(back.document().removed()).isEqualTo(clean.removed());
    assertThat(back.document().metadata()).isEqualTo(clean.metadata());
    assertThat(back.document().format()).isEqualTo(clean.format());
    assertThat(back.document().document().url()).isEqualTo(clean.document().url());
    assertThat(back.document().document().source()).isEqualTo(clean.document().source());
    assertThat(back.origin()).isEqualTo(new Origin("in.jsonl", 3, "a"));
    assertThat(back.record().get("other").asInt()).isEqualTo(7);
  }
}
