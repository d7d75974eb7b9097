package dev.winnow.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.boilerplate.Block;
import dev.winnow.boilerplate.Extraction;
import dev.winnow.boilerplate.HtmlExtractor;
import dev.winnow.boilerplate.Metadata;
import dev.winnow.boilerplate.OutputFormat;
import dev.winnow.boilerplate.Templates;
import dev.winnow.boilerplate.TextExtraction;
import dev.winnow.boilerplate.TextExtractor;
import dev.winnow.boilerplate.TextMetadata;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.SpanJson;
import dev.winnow.cli.output.TemplateFiles;
import dev.winnow.cli.record.JsonRecord;
import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.Document;
import dev.winnow.pipeline.Format;
import dev.winnow.text.Edit;
import dev.winnow.text.Edits;
import dev.winnow.text.Revision;
import dev.winnow.text.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Extracts the main text of pages and of plain text. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Extracts the main text of HTML, or of plain text that something was left in.",
      "Adds to each record: text, removed [{start, end, reason, confidence}], and for HTML",
      "blocks, title, author, date, site and what else the page says of itself."
    },
    footer = {"", "Example:", "  winnow extract docs/samples --favor precision"})
final class ExtractCommand extends RecordCommand {
  @Option(
      names = "--templates",
      paramLabel = "FILE",
      description = "Also remove these, which 'templates learn' wrote.")
  private @Nullable Path templateFile;

  @Mixin private FavorOption favor = new FavorOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "What text to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private TextFormat format = TextFormat.TEXT;

  @Option(names = "--links", description = "Keep links, in Markdown and HTML.")
  private boolean links;

  @Option(names = "--images", description = "Keep images, in Markdown and HTML.")
  private boolean images;

  @Option(names = "--tables", description = "Write tables as tables, in Markdown and HTML.")
  private boolean tables;

  @Option(names = "--comments", description = "Keep readers' comments.")
  private boolean comments;

  @Option(names = "--mark-only", description = "Remove nothing, label everything.")
  private boolean markOnly;

  @Option(
      names = "--keep",
      paramLabel = "SELECTOR",
      description = "Keep what a CSS selector matches, whatever else is said.")
  private List<String> keep = List.of();

  @Option(
      names = "--drop",
      paramLabel = "SELECTOR|/PATTERN/",
      description =
          "Drop what a CSS selector matches, or blocks whose text a regular expression matches.")
  private List<String> drop = List.of();

  /** What the text is written as. */
  private enum TextFormat {
    TEXT,
    MARKDOWN,
    HTML;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  ExtractCommand(Streams streams) {
    super("extract", streams);
  }

  @Override
  Step step() {
    double recall = favor.recall();
    HtmlExtractor pages = pages(recall);
    TextExtractor texts = TextExtractor.builder().recall(recall).markOnly(markOnly).build();
    Templates templates =
        templateFile == null ? Templates.none() : TemplateFiles.read("--templates", templateFile);
    return record -> {
      String content = text(record);
      if (record.document().format() == Format.HTML) {
        extractPage(record, content, pages, markOnly ? Templates.none() : templates);
      } else {
        extractText(record, content, texts, templates);
      }
    };
  }

  private HtmlExtractor pages(double recall) {
    HtmlExtractor.Builder builder =
        HtmlExtractor.builder()
            .favorRecall(recall)
            .format(OutputFormat.valueOf(format.name()))
            .links(links)
            .images(images)
            .tables(tables || format == TextFormat.TEXT)
            .comments(comments)
            .markOnly(markOnly);
    keep.forEach(
        what -> Named.<String, HtmlExtractor.Builder>option("--keep", what, builder::keep));
    for (String what : drop) {
      if (what.length() > 2 && what.startsWith("/") && what.endsWith("/")) {
        builder.drop(pattern(what.substring(1, what.length() - 1)));
      } else {
        Named.<String, HtmlExtractor.Builder>option("--drop", what, builder::drop);
      }
    }
    return builder.build();
  }

  private static Pattern pattern(String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("--drop must be a regular expression: " + regex, e);
    }
  }

  private void extractPage(
      JsonRecord record, String html, HtmlExtractor extractor, Templates templates) {
    Optional<String> url = record.document().url();
    Extraction page =
        url.isPresent() ? extractor.extract(html, url.get()) : extractor.extract(html);
    List<Edit> known = templates.find(record.document().source(), page.text());
    Revision rest = Revision.of(page.text(), Edits.of(page.text().length(), known));
    changeText(record, "text", rest.text(), html);
    SpanJson inHtml = spansOf(html);
    record.set("removed", inHtml.removed(removed(html, page, rest)));
    record.set("blocks", blocks(page.blocks(), rest, spansOf(rest.text()), inHtml));
    record.set("pageKind", page.kind().name().toLowerCase(Locale.ROOT));
    putMetadata(record, page.metadata());
  }

  /** What was left out of a page, and then of its text, as stretches of the page. */
  private static List<Edit> removed(String html, Extraction page, Revision rest) {
    if (!rest.isChanged()) {
      return page.removed();
    }
    return CleanDocument.of(
            Document.html("", html).build(),
            Format.HTML,
            Revision.unchanged(html),
            List.of(),
            Map.of())
        .extracted(page.revision(), page.removed())
        .stripped(rest, rest.edits().asList())
        .removed();
  }

  private static ArrayNode blocks(
      List<Block> blocks, Revision rest, SpanJson inText, SpanJson inHtml) {
    ArrayNode all = Json.object().arrayNode(blocks.size());
    for (Block block : blocks) {
      Span span = rest.edits().toTarget(block.span());
      if (span.isEmpty() && !block.span().isEmpty()) {
        continue;
      }
      ObjectNode json = inText.object(span);
      inHtml.put(json, "htmlStart", "htmlEnd", block.source());
      json.put("kind", block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      if (block.level() > 0) {
        json.put("level", block.level());
      }
      if (!block.isContent()) {
        json.put("boilerplate", block.boilerplate());
      }
      all.add(json);
    }
    return all;
  }

  private static void putMetadata(JsonRecord record, Metadata metadata) {
    ObjectNode found = Json.object();
    put(record, found, "title", metadata.title());
    put(record, found, "author", metadata.authors());
    put(record, found, "date", metadata.date());
    put(record, found, "modified", metadata.modified());
    put(record, found, "site", metadata.site());
    put(record, found, "canonical", metadata.canonical());
    put(record, found, "lang", metadata.lang());
    put(record, found, "description", metadata.description());
    put(record, found, "image", metadata.image());
    put(record, found, "tags", metadata.tags());
    record.set("found", found);
  }

  private static <T> void put(
      JsonRecord record, ObjectNode found, String name, Optional<Metadata.Found<T>> value) {
    value.ifPresent(
        one -> {
          record.set(name, one.value());
          found.put(name, one.where());
        });
  }

  private void extractText(
      JsonRecord record, String text, TextExtractor extractor, Templates templates) {
    TextExtraction extraction =
        extractor.extract(text, templates.find(record.document().source(), text), List.of());
    changeText(record, "text", extraction.text(), text);
    record.set("removed", spansOf(text).removed(extraction.removed()));
    record.set("headings", spansOf(extraction.text()).pairs(extraction.headings()));
    TextMetadata metadata = extraction.metadata();
    metadata.date().ifPresent(date -> record.set("date", date.value()));
    if (!metadata.authors().isEmpty()) {
      record.set("author", metadata.authors().stream().map(TextMetadata.Entry::value).toList());
    }
  }
}
