package dev.winnow.cli;

import dev.winnow.nlp.quote.QuoteSegmenter;
import dev.winnow.nlp.sentence.SentenceSegmenter;
import dev.winnow.text.Span;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Segments text into sentences. */
@Command(
    name = "sentences",
    mixinStandardHelpOptions = true,
    description = {
      "Segments text into sentences.",
      "Adds to each record: sentences [[start, end], ...]."
    },
    footer = {"", "Example:", "  winnow sentences docs/samples"})
final class SentencesCommand extends RecordCommand {
  @Option(
      names = "--no-split-inside-quotes",
      description = "Keep a quotation of several sentences whole.")
  private boolean keepsQuotations;

  SentencesCommand(Streams streams) {
    super("sentences", streams);
  }

  @Override
  Step step() {
    ByLanguage<SentenceSegmenter> segmenters =
        new ByLanguage<>(
            language ->
                SentenceSegmenter.builder()
                    .language(language)
                    .splitInsideQuotes(!keepsQuotations)
                    .build());
    ByLanguage<QuoteSegmenter> quotes = new ByLanguage<>(QuoteSegmenter::forLanguage);
    return record -> {
      String text = text(record);
      List<Span> quotations = keepsQuotations ? quotes.of(record).spans(text) : List.of();
      List<Span> sentences = segmenters.of(record).segment(text, quotations);
      record.set("sentences", spansOf(text).pairs(sentences));
    };
  }
}
