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
import java.util.Optional;

/**
 * The first pass: every record of the inputs is read, and what it holds becomes text. What the
 * sources repeat is learnt on the way, while the text is at hand.
 */
final class ReadPass {
  private static final int FIELDS_UP_TO_ID = 3;

  private final Pipeline pipeline;
  private final Limits limits;
  private final Optional<Lessons> lessons;

  /**
   * Prepares the pass.
   *
   * @param lessons what learns from the documents, if anything is to be learnt; it is to know
   *     already those that are in the journal
   */
  ReadPass(Pipeline pipeline, Limits limits, Optional<Lessons> lessons) {
    this.pipeline = pipeline;
    this.limits = limits;
    this.lessons = lessons;
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
      JournalSink rejects = new JournalSink(journal);
      new RecordRun<>("run", new RecordReader(limits), this::read, new Sink(journal), rejects, seen)
          .run(after(done, inputs, file, progress), settings, progress);
      return journal.entries();
    }
  }

  private ReadEntry read(JsonRecord record) {
    CleanDocument clean = pipeline.process(record.document());
    return new ReadEntry(
        SpooledDocument.entry(record, clean), lessons.flatMap(learning -> learning.of(clean)));
  }

  private final class Sink implements RecordRun.Sink<ReadEntry> {
    private final Journal journal;

    Sink(Journal journal) {
      this.journal = journal;
    }

    @Override
    public void accept(ReadEntry read) throws IOException {
      journal.append(read.entry());
      lessons.ifPresent(learning -> learning.learn(read.lesson()));
    }

    /** Blocks are written when they are full: smaller ones would make the journal larger. */
    @Override
    public void idle() {}
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
