package dev.winnow.cli.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.nlp.quote.Quotation;
import java.util.List;
import java.util.Locale;

/** Writes quotations as the field {@code quotes} has them. */
public final class QuotationJson {
  private QuotationJson() {}

  /** Returns the quotations of a text whose spans {@code spans} writes. */
  public static ArrayNode of(List<Quotation> quotations, SpanJson spans) {
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
