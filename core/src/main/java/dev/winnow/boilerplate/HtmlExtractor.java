package dev.winnow.boilerplate;

import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Extracts the main content of an HTML page, its metadata, and an account of what was left out.
 *
 * <pre>{@code
 * Extraction page = HtmlExtractor.standard().extract(html, "https://example.org/a");
 * page.text();
 * page.metadata().title();
 * }</pre>
 *
 * <p>The page is cut into blocks. Boosted trees say of each how probably it is content, from its
 * text, its place, the elements around it and their class names, what the page says of itself, and
 * how the other blocks of the page were judged. Of all sets of blocks the one with the highest
 * expected F1 is kept.
 *
 * <p>Every string has an answer: malformed, truncated, nested without end, empty. Cost is linear in
 * the length of the page. Immutable and thread-safe.
 */
public final class HtmlExtractor {
  private static final Pattern TEMPLATE =
      Pattern.compile("(</?)template", Pattern.CASE_INSENSITIVE);

  private static final HtmlExtractor STANDARD = builder().build();

  /** How far the dial turns: recall counts up to this many times as much as precision. */
  private static final double WIDEST_BETA = 4;

  private final ContentModel model;
  private final double beta;
  private final Markup markup;
  private final boolean comments;
  private final boolean markOnly;
  private final Choices rules;

  private HtmlExtractor(Builder builder) {
    this.model = new ContentModel(HtmlModels.standard());
    this.beta = StrictMath.pow(WIDEST_BETA, 2 * builder.recall - 1);
    ShownParts shown = new ShownParts(builder.links, builder.images, builder.tables);
    this.markup =
        switch (builder.format) {
          case TEXT -> new PlainMarkup(builder.tables);
          case MARKDOWN -> new MarkdownMarkup(shown);
          case HTML -> new HtmlMarkup(shown);
        };
    this.comments = builder.comments;
    this.markOnly = builder.markOnly;
    this.rules = new Choices(builder.keep, builder.drop, builder.dropPatterns);
  }

  /** Returns the extractor with the defaults: text alone, balanced, without comments. */
  public static HtmlExtractor standard() {
    return STANDARD;
  }

  /** Starts an extractor with other options. */
  public static Builder builder() {
    return new Builder();
  }

  /** Extracts from a page whose address is not known. */
  public Extraction extract(String html) {
    return extract(html, "");
  }

  /**
   * Extracts from a page.
   *
   * @param html the page, decoded
   * @param url its address, which helps to tell its kind and its date; may be empty
   */
  public Extraction extract(String html, String url) {
    Document document = parse(html, false);
    Page page = model.read(document);
    if (!SourcePlaces.scan(page, html)) {
      document = parse(html, true);
      page = model.read(document);
      SourcePlaces.takeTracked(page, html);
    }
    return extract(html, url, document, page);
  }

  /**
   * Parses a page. jsoup's limit of depth, which keeps its cost linear, breaks on templates within
   * pictures (1.24.1): such a page is read with its templates as another element whose name is as
   * long.
   */
  private static Document parse(String html, boolean trackPosition) {
    try {
      return parser(trackPosition).parseInput(html, "");
    } catch (ValidationException e) {
      String without = TEMPLATE.matcher(html).replaceAll("$1noscript");
      return parser(trackPosition).parseInput(without, "");
    }
  }

  private static Parser parser(boolean trackPosition) {
    return Parser.htmlParser().setTrackPosition(trackPosition);
  }

  private Extraction extract(String html, String url, Document document, Page page) {
    JsonLd linked = JsonLd.read(page.head.jsonLd);
    ContentModel.Verdict verdict = model.judge(page, linked, url);
    Metadata metadata = MetadataFinder.find(page, linked, url, verdict, HtmlModels.standard());
    List<Choices.Judged> judged = rules.judge(page, document, verdict, beta, metadata);
    judged.sort(Comparator.comparingInt(choice -> choice.source().start()));
    int kind = 0;
    for (int i = 1; i < verdict.kinds().length; i++) {
      kind = verdict.kinds()[i] > verdict.kinds()[kind] ? i : kind;
    }
    Rendition rendition = new Renderer(page, html, markup).render(toWrite(judged));
    return new Extraction(
        html,
        rendition,
        Removals.of(judged, comments),
        comments(judged),
        List.of(PageKind.values()).get(kind),
        verdict.kinds()[kind],
        metadata);
  }

  private List<Renderer.Choice> toWrite(List<Choices.Judged> judged) {
    List<Renderer.Choice> choices = new ArrayList<>();
    for (Choices.Judged each : judged) {
      boolean comment = comments && each.reason().equals(Reasons.COMMENT);
      if (each.isContent() || comment || markOnly) {
        BlockKind kind =
            each.reason().equals(Reasons.COMMENT) ? BlockKind.COMMENT : Kinds.of(each.block().box);
        choices.add(
            new Renderer.Choice(
                each.index(),
                each.source(),
                kind,
                each.confidence(),
                comment ? "" : each.reason()));
      }
    }
    return choices;
  }

  /** Runs of blocks that readers wrote. */
  private static List<Span> comments(List<Choices.Judged> judged) {
    List<Span> spans = new ArrayList<>();
    for (Choices.Judged each : judged) {
      if (each.reason().equals(Reasons.COMMENT)) {
        spans.add(each.source());
      }
    }
    return spans;
  }

  /** Collects options. Not thread-safe. */
  public static final class Builder {
    private double recall = 0.5;
    private OutputFormat format = OutputFormat.TEXT;
    private boolean links;
    private boolean images;
    private boolean tables = true;
    private boolean comments;
    private boolean markOnly;
    private final List<String> keep = new ArrayList<>();
    private final List<String> drop = new ArrayList<>();
    private final List<Pattern> dropPatterns = new ArrayList<>();

    private Builder() {}

    /**
     * Turns the dial from precision (0) to recall (1); 0.5 is balanced.
     *
     * @throws IllegalArgumentException if {@code recall} is not in [0, 1]
     */
    public Builder favorRecall(double recall) {
      if (!(recall >= 0 && recall <= 1)) {
        throw new IllegalArgumentException("recall must be in [0, 1]: " + recall);
      }
      this.recall = recall;
      return this;
    }

    /** Sets how the text is written; the content is the same in all formats. */
    public Builder format(OutputFormat format) {
      this.format = format;
      return this;
    }

    /** Sets whether Markdown and HTML show where links lead; without, their text stays alone. */
    public Builder links(boolean links) {
      this.links = links;
      return this;
    }

    /** Sets whether Markdown and HTML show images. */
    public Builder images(boolean images) {
      this.images = images;
      return this;
    }

    /** Sets whether tables are written as tables (the default) or cell after cell. */
    public Builder tables(boolean tables) {
      this.tables = tables;
      return this;
    }

    /** Sets whether readers' comments are part of the text, as blocks of their own kind. */
    public Builder comments(boolean comments) {
      this.comments = comments;
      return this;
    }

    /** Sets whether nothing is left out, and each block says whether it would be. */
    public Builder markOnly(boolean markOnly) {
      this.markOnly = markOnly;
      return this;
    }

    /**
     * Keeps what is in the elements that a CSS selector finds, whatever else speaks against it.
     *
     * @throws IllegalArgumentException if {@code selector} is no CSS selector
     */
    public Builder keep(String selector) {
      keep.add(Choices.checked(selector));
      return this;
    }

    /**
     * Drops what is in the elements that a CSS selector finds, unless a selector keeps it.
     *
     * @throws IllegalArgumentException if {@code selector} is no CSS selector
     */
    public Builder drop(String selector) {
      drop.add(Choices.checked(selector));
      return this;
    }

    /** Drops each block whose text a pattern finds something in, unless a selector keeps it. */
    public Builder drop(Pattern pattern) {
      dropPatterns.add(pattern);
      return this;
    }

    /** Makes the extractor. */
    public HtmlExtractor build() {
      return new HtmlExtractor(this);
    }
  }
}
