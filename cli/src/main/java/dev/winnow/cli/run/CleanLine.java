package dev.winnow.cli.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.OffsetUnit;
import dev.winnow.cli.json.QuotationJson;
import dev.winnow.cli.json.SpanJson;
import dev.winnow.cli.json.Utf8;
import dev.winnow.nlp.language.LanguageSpan;
import dev.winnow.nlp.language.LanguageStep;
import dev.winnow.nlp.quote.QuotationLayer;
import dev.winnow.nlp.sentence.SentenceLayer;
import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.Steps;
import dev.winnow.text.Revision;
import java.util.List;

/** Writes what a run made of a document as its line of {@code documents.jsonl}. Thread-safe. */
final class CleanLine {
  private final OffsetUnit offsets;
  private final boolean keepsOriginal;

  CleanLine(OffsetUnit offsets, boolean keepsOriginal) {
    this.offsets = offsets;
    this.keepsOriginal = keepsOriginal;
  }

  /** Returns the line, but for what only the comparison of all documents can tell. */
  byte[] of(SpooledDocument spooled, CleanDocument clean) {
    Revision revision = clean.revision();
    ObjectNode json = spooled.record().put("text", revision.text());
    if (keepsOriginal) {
      json.put("original", revision.source());
    }
    clean
        .metadata()
        .forEach(
            (name, value) -> {
              if (!name.equals(Steps.CHARSET)) {
                json.set(name, Json.valueOf(value));
              }
            });
    putFound(json, clean);
    SpanJson source = SpanJson.of(revision.source(), offsets);
    json.set("edits", source.edits(revision.edits().asList()));
    json.set("removed", source.removed(clean.removed()));
    json.set("origin", origin(spooled, clean));
    CompareNames.ALL.forEach(json::remove);
    return Utf8.encode(Json.write(json));
  }

  private void putFound(ObjectNode json, CleanDocument clean) {
    SpanJson text = SpanJson.of(clean.text(), offsets);
    List<LanguageSpan> languages = clean.layer(LanguageStep.PARTS);
    if (!languages.isEmpty()) {
      ArrayNode parts = json.putArray("languages");
      for (LanguageSpan part : languages) {
        parts.add(
            text.object(part.span())
                .put("lang", part.language().tag())
                .put("confidence", part.language().confidence()));
      }
    }
    if (clean.has(SentenceLayer.SENTENCES)) {
      json.set("sentences", text.pairs(clean.layer(SentenceLayer.SENTENCES)));
    }
    if (clean.has(QuotationLayer.QUOTATIONS)) {
      json.set("quotes", QuotationJson.of(clean.layer(QuotationLayer.QUOTATIONS), text));
    }
  }

  private static ObjectNode origin(SpooledDocument spooled, CleanDocument clean) {
    ObjectNode origin = Json.object().put("path", spooled.origin().path());
    if (spooled.origin().line() > 0) {
      origin.put("line", spooled.origin().line());
    }
    clean.metadata(Steps.CHARSET).ifPresent(charset -> origin.put("charset", charset.toString()));
    if (!spooled.sha256().isEmpty()) {
      origin.put("sha256", spooled.sha256());
    }
    return origin;
  }
}
