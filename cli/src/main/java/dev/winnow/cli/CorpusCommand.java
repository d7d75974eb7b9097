package dev.winnow.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.Utf8;
import dev.winnow.cli.output.LineOutput;
import dev.winnow.cli.work.RecordRun;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.Stream;

/** A command that must have seen all records before it can say anything of one. */
abstract class CorpusCommand extends LineCommand<Spool.Entry> {
  CorpusCommand(String name, Streams streams) {
    super(name, streams);
  }

  /** Says what there is to say of each record, once all are there. */
  interface Answers {
    /** Adds to a record, given by its number. */
    void add(int number, ObjectNode record);
  }

  /**
   * Checks the options before anything is read.
   *
   * @throws IllegalArgumentException if an option has a value it cannot have; the message names
   *     both
   */
  abstract void check();

  /** Looks at all records. */
  abstract Answers answers(Spool spool) throws IOException;

  @Override
  final RecordRun.Step<Spool.Entry> reading() {
    check();
    return record -> {
      RecordText.of(record, limits());
      return new Spool.Entry(record.idField(), record.toLine());
    };
  }

  @Override
  final Writer<Spool.Entry> writer(LineOutput out) throws IOException {
    Spool spool = new Spool();
    return new Writer<>() {
      @Override
      public void accept(Spool.Entry entry) throws IOException {
        spool.add(entry);
      }

      @Override
      public void idle() {}

      @Override
      public void finish() throws IOException {
        spool.finish();
        write(spool, out);
      }

      @Override
      public void close() throws IOException {
        spool.close();
      }
    };
  }

  private void write(Spool spool, LineOutput out) throws IOException {
    Answers answers = answers(spool);
    try (Stream<ObjectNode> records = spool.records()) {
      int number = 0;
      for (Iterator<ObjectNode> all = records.iterator(); all.hasNext(); number++) {
        ObjectNode record = all.next();
        answers.add(number, record);
        out.write(Utf8.encode(Json.write(record)));
      }
    }
  }

  /** The text of a record that was spooled. */
  static String text(ObjectNode record) {
    JsonNode text = record.hasNonNull("text") ? record.get("text") : record.path("html");
    return text.asText();
  }
}
