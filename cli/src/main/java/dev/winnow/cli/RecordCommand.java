package dev.winnow.cli;

import dev.winnow.cli.json.SpanJson;
import dev.winnow.cli.output.LineOutput;
import dev.winnow.cli.record.JsonRecord;
import dev.winnow.cli.work.RecordRun;
import dev.winnow.text.Revision;

/** A command that looks at one record at a time: a new one has its options and its step. */
abstract class RecordCommand extends LineCommand<byte[]> {
  RecordCommand(String name, Streams streams) {
    super(name, streams);
  }

  /** Adds to a record what the command finds; called from several threads. */
  @FunctionalInterface
  interface Step {
    void apply(JsonRecord record) throws Exception;
  }

  /**
   * Makes the step from the options.
   *
   * @throws IllegalArgumentException if an option has a value it cannot have; the message names
   *     both
   */
  abstract Step step();

  /** Returns the text or HTML of a record; one that came as bytes has it as a field from here. */
  final String text(JsonRecord record) {
    return RecordText.of(record, limits());
  }

  /** Puts the text of a revision in the place of its source. */
  final void changeText(JsonRecord record, Revision revision) {
    changeText(record, record.contentField(), revision.text(), revision.source());
  }

  /** Puts a text, in the field that is named, in the place of the one before. */
  final void changeText(JsonRecord record, String field, String text, String before) {
    record.changeText(name(), field, text, before, output().keepsOriginal());
  }

  /** Returns what writes spans of {@code text} in the unit asked for. */
  final SpanJson spansOf(String text) {
    return output().spansOf(text);
  }

  @Override
  final RecordRun.Step<byte[]> reading() {
    Step step = step();
    return record -> {
      step.apply(record);
      return record.toLine();
    };
  }

  @Override
  final Writer<byte[]> writer(LineOutput out) {
    return new LineSink(out);
  }
}
