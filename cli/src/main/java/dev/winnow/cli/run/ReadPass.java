package dev.winnow.cli.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.input.Inputs;
import dev.winnow.cli.input.Limits;
import dev.winnow.cli.input.Origin;
import dev.winnow.cli.input.RawRecord;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.Utf8;
import dev.winnow.cli.record.Fingerprints;
import dev.winnow.cli.record.Fingerprints.Fingerprint;
import dev.winnow.cli.record.JsonRecord;
import dev.winnow.cli.record.RecordReader;
import dev.winnow.cli.work.OrderedWork;
import dev.winnow.cli.work.Progress;
import dev.winnow.cli.work.RecordRun;
import dev.winnow.cli.work.WorkSettings;
import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.Pipeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The first pass: every record of the inputs is read, and what it holds becomes text. */
final class ReadPass {
  private static final int FIELDS_UP_TO_ID = 3;

  private final Pipeline pipeline;
  private final Limits limits;

  ReadPass(Pipeline pipeline, Limits limits) {
    this.pipeline = pipeline;
    this.limits = limits;
  }

  /**
   * Reads the inputs into a journal; records that are there already are passed over.
   *
   * @return how many records there are, rejects among them
   * @throws IllegalArgumentException if the inputs are others than those that were read before
   */
  long run(Inputs inputs, Path file, WorkSettings settings, Progress progress)
      throws IOException, InterruptedException {
    try (Journal journal = Journal.open(file)) {
      long done = journal.entries();
      Fingerprints seen = seen(file);
      JournalSink sink = new JournalSink(journal);
      new RecordRun<>("run", new RecordReader(limits), this::read, sink, sink, seen)
          .run(after(done, inputs, file, progress), settings, progress);
      return journal.entries();
    }
  }

  private byte[] read(JsonRecord record) {
    CleanDocument clean = pipeline.process(record.document());
    return SpooledDocument.entry(record, clean);
  }

  private static Fingerprints seen(Path file) throws IOException {
    Fingerprints seen = new Fingerprints();
    try (JournalReader reader = JournalReader.open(file)) {
      for (byte[] entry = reader.next(); entry != null; entry = reader.next()) {
        seen.add(Fingerprint.of(origin(entry).id()));
      }
    }
    return seen;
  }

  /** The first fields of every entry say where it was read. */
  private static Origin origin(byte[] entry) {
    String json =
        Rejected.is(entry) ? Utf8.decode(Rejected.line(entry)) : SpooledDocument.head(entry);
    ObjectNode fields = Json.firstFields(json, FIELDS_UP_TO_ID);
    return new Origin(
        fields.path("path").asText(), fields.path("line").asLong(), fields.path("id").asText());
  }

  private static int checksum(byte[] entry) {
    return Rejected.is(entry) ? Rejected.checksum(entry) : SpooledDocument.checksum(entry);
  }

  /** Reads on behind the records that are in the journal, as long as they are the same. */
  private static OrderedWork.Reader<RawRecord> after(
      long done, Inputs inputs, Path file, Progress progress) {
    return sink -> {
      try (JournalReader known = JournalReader.open(file)) {
        long[] number = {0};
        inputs.read(
            raw -> {
              if (number[0]++ < done) {
                check(raw, known);
                progress.step();
              } else {
                sink.accept(raw);
              }
            });
        if (number[0] < done) {
          throw new IllegalArgumentException(
              "cannot resume: the inputs have fewer records than were read before: " + number[0]);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static void check(RawRecord raw, JournalReader known) {
    try {
      byte[] entry = known.next();
      if (entry == null) {
        return;
      }
      Origin before = origin(entry);
      Origin now = raw.origin();
      if (!before.path().equals(now.path()) || before.line() != now.line()) {
        throw new IllegalArgumentException(
            "cannot resume: the inputs have changed: "
                + place(before)
                + " was read before, now it is "
                + place(now));
      }
      if (checksum(entry) != raw.checksum()) {
        throw new IllegalArgumentException(
            "cannot resume: the inputs have changed: " + place(now) + " is not what it was");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String place(Origin origin) {
    return origin.line() > 0 ? origin.path() + ":" + origin.line() : origin.path();
  }
}
