package dev.winnow.pipeline;

import dev.winnow.boilerplate.Extraction;
import dev.winnow.boilerplate.HtmlExtractor;
import dev.winnow.boilerplate.Templates;
import dev.winnow.boilerplate.TextExtraction;
import dev.winnow.boilerplate.TextExtractor;
import dev.winnow.encoding.Decoded;
import dev.winnow.encoding.DecodingHints;
import dev.winnow.encoding.EncodingRepairer;
import dev.winnow.encoding.TextDecoder;
import dev.winnow.text.Edit;
import dev.winnow.text.Edits;
import dev.winnow.text.Revision;
import dev.winnow.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Makes the steps that come with the library, for a {@link Pipeline}. All of them are thread-safe.
 */
public final class Steps {
  /** The metadata in which {@link #decode} names the charset. */
  public static final String CHARSET = "charset";

  /**
   * The metadata in which {@link #extract} says what a page is for: {@code article}, {@code forum}
   * and so on.
   */
  public static final String PAGE_KIND = "pageKind";

  private static final Pattern HTML =
      Pattern.compile("\\s*+(?:<!doctype\\s+html|<html)\\b", Pattern.CASE_INSENSITIVE);

  private Steps() {}

  /**
   * Decodes documents that came as bytes, and tells HTML from text where nobody said which it is;
   * leaves others as they are.
   */
  public static Step decode(TextDecoder decoder) {
    return document -> {
      if (document.document().bytes().isEmpty()) {
        return document;
      }
      boolean maybeHtml = document.format() != Format.TEXT;
      DecodingHints hints = DecodingHints.of(document.document().contentType(), maybeHtml);
      Decoded decoded = decoder.decode(document.document().bytes().get(), hints);
      return document
          .decoded(decoded.text(), format(document.format(), decoded.text()))
          .with(CHARSET, decoded.detection().charset());
    };
  }

  private static Format format(Format told, String text) {
    if (told != Format.UNKNOWN) {
      return told;
    }
    return HTML.matcher(text).lookingAt() ? Format.HTML : Format.TEXT;
  }

  /** Repairs wrongly decoded and damaged characters. */
  public static Step repair(EncodingRepairer repairer) {
    return document -> document.revised(repairer.repair(document.text()));
  }

  /**
   * Reduces HTML to the text of the page and adds what the page says of itself to the metadata:
   * {@code title}, {@code author} (a list), {@code date}, {@code modified}, {@code site}, {@code
   * canonical}, {@code lang}, {@code description}, {@code image} and {@code tags} (a list), where
   * found; leaves text as it is.
   */
  public static Step extract(HtmlExtractor extractor) {
    return document -> {
      if (document.format() != Format.HTML) {
        return document;
      }
      Optional<String> url = document.document().url();
      Extraction extraction =
          url.isPresent()
              ? extractor.extract(document.text(), url.get())
              : extractor.extract(document.text());
      CleanDocument text =
          document
              .extracted(extraction.revision(), extraction.removed())
              .with(PAGE_KIND, extraction.kind().name().toLowerCase(Locale.ROOT));
      for (Map.Entry<String, Object> value : MetadataFields.of(extraction.metadata()).entrySet()) {
        text = text.with(value.getKey(), value.getValue());
      }
      return text;
    };
  }

  /**
   * Takes out of plain text what does not belong to it, templates and what the extractor finds; of
   * what was a page only templates go, since its boilerplate is gone already. Adds {@code date} and
   * {@code author} to the metadata where a line told them.
   */
  public static Step strip(TextExtractor extractor, Templates templates) {
    return strip(extractor, templates, text -> List.of());
  }

  /**
   * Takes out of plain text what does not belong to it, as {@link #strip(TextExtractor, Templates)}
   * does, but nothing that is protected.
   *
   * @param protection finds in a text the spans that stay, such as its quotations
   */
  public static Step strip(
      TextExtractor extractor, Templates templates, Function<String, List<Span>> protection) {
    return document -> {
      List<Span> kept = protection.apply(document.text());
      List<Edit> known = templates.find(document.document().source(), document.text(), kept);
      if (document.metadata(PAGE_KIND).isPresent()) {
        int length = document.text().length();
        return document.stripped(Revision.of(document.text(), Edits.of(length, known)), known);
      }
      TextExtraction extraction = extractor.extract(document.text(), known, kept);
      CleanDocument text = document.stripped(extraction.revision(), extraction.removed());
      for (Map.Entry<String, Object> value : MetadataFields.of(extraction.metadata()).entrySet()) {
        text = text.with(value.getKey(), value.getValue());
      }
      return text;
    };
  }
}
