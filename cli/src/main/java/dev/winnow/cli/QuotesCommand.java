package dev.winnow.cli;

import dev.winnow.cli.json.QuotationJson;
import dev.winnow.nlp.quote.QuoteSegmenter;
import picocli.CommandLine.Command;

/** Finds quotations and who said them. */
@Command(
    name = "quotes",
    mixinStandardHelpOptions = true,
    description = {
      "Finds quotations, of what kind they are, and who said them.",
      "Adds to each record: quotes [{start, end, contentStart, contentEnd, kind, depth, ...}]."
    },
    footer = {"", "Example:", "  winnow repair docs/samples | winnow quotes"})
final class QuotesCommand extends RecordCommand {
  QuotesCommand(Streams streams) {
    super("quotes", streams);
  }

  @Override
  Step step() {
    ByLanguage<QuoteSegmenter> segmenters = new ByLanguage<>(QuoteSegmenter::forLanguage);
    return record -> {
      String text = text(record);
      record.set("quotes", QuotationJson.of(segmenters.of(record).quotations(text), spansOf(text)));
    };
  }
}
