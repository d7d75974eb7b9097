package dev.winnow.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.SpanJson;
import dev.winnow.nlp.quote.Quotation;
import dev.winnow.nlp.quote.QuoteSegmenter;
import java.util.List;
import java.util.Locale;
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
      record.set("quotes", json(segmenters.of(record).quotations(text), spansOf(text)));
    };
  }

  /** Returns quotations as the field {@code quotes} has them. */
  static ArrayNode json(List<Quotation> quotations, SpanJson spans) {
    ArrayNode all = Json.object().arrayNode(quotations.size());
    for (Quotation quotation : quotations) {
      ObjectNode json = spans.object(quotation.span());
      spans.put(json, "contentStart", "contentEnd", quotation.content());
      json.put("kind", quotation.kind().name().toLowerCase(Locale.ROOT));
      json.put("depth", quotation.depth());
      quotation.parent().ifPresent(parent -> json.put("parent", parent));
      quotation.speaker().ifPresent(span -> json.set("speaker", spans.pair(span)));
      quotation.speakerName().ifPresent(name -> json.put("speakerName", name));
      quotation.cue().ifPresent(span -> json.set("cue", spans.pair(span)));
      quotation.continues().ifPresent(other -> json.put("continues", other));
      if (quotation.unclosed()) {
        json.put("unclosed", true);
      }
      all.add(json.put("confidence", quotation.confidence()));
    }
    return all;
  }
}
