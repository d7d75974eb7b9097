package dev.winnow.nlp.sentence;

import dev.winnow.text.LineLayout;
import dev.winnow.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Splits text into sentences.
 *
 * <pre>{@code
 * SentenceSegmenter segmenter = SentenceSegmenter.forLanguage(Locale.ENGLISH);
 * for (Span sentence : segmenter.segment(text)) {
 *   System.out.println(sentence.of(text));
 * }
 * }</pre>
 *
 * <p>Sentences are spans in UTF-16 code units: in order, disjoint, without white space at their
 * ends. Together they cover every character that is not white space. None begins or ends inside a
 * surrogate pair or a grapheme. Every text has an answer, and it costs time linear in its length.
 *
 * <p>A closing quotation mark belongs to the sentence before it. Text is split where sentences were
 * glued together without a space. A line break ends a sentence, a heading needs no full stop; but
 * in text that was wrapped at a width, as in e-mail, which is told from the first 65,536 code
 * units, only an empty line, or a line that ended early, does.
 *
 * <p>Thai and Lao, which have no full stop, are split at a space where the words around it tell
 * that a sentence ends there; that is right less often than elsewhere.
 *
 * <p>Immutable and thread-safe.
 */
public final class SentenceSegmenter {
  private static final int CHUNK = 1 << 16;
  private static final Quotations NO_QUOTATIONS = new Quotations(List.of());

  private final Settings settings;

  SentenceSegmenter(Settings settings) {
    this.settings = settings;
  }

  /**
   * Returns a segmenter for text in a language; of the locale the language counts alone. A language
   * that the model was not learnt from is segmented by what languages have in common.
   */
  public static SentenceSegmenter forLanguage(Locale language) {
    return builder().language(language).build();
  }

  /** Returns a segmenter for text in any language, or in several. */
  public static SentenceSegmenter multilingual() {
    return builder().build();
  }

  /**
   * Returns a segmenter that decides with a sentence model of OpenNLP, at the same candidates and
   * with the same guarantees. Where nothing but a model for full stops can tell, as between words
   * that were glued together, it does not split.
   *
   * @throws IOException if the model cannot be read or is no sentence model
   */
  public static SentenceSegmenter openNlp(InputStream model) throws IOException {
    return builder().openNlp(model).build();
  }

  /** Returns a builder for any language that splits inside quotations. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the sentences of a text. */
  public List<Span> segment(CharSequence text) {
    List<Span> sentences = new ArrayList<>();
    forEach(text, (start, end) -> sentences.add(new Span(start, end)));
    return sentences;
  }

  /**
   * Returns the sentences of a text whose quotations are known; the marks belong to them. They
   * count where a segmenter does not {@linkplain Builder#splitInsideQuotes split inside
   * quotations}.
   *
   * @param quotations in any order; they may be nested, and may lie outside the text
   */
  public List<Span> segment(CharSequence text, List<Span> quotations) {
    List<Span> sentences = new ArrayList<>();
    walk(
        text.toString(),
        new Quotations(quotations),
        (start, end) -> sentences.add(new Span(start, end)));
    return sentences;
  }

  /** Hands the sentences of a text to a consumer, in order, without making an object for each. */
  public void forEach(CharSequence text, SpanConsumer consumer) {
    walk(text.toString(), NO_QUOTATIONS, consumer);
  }

  private void walk(String text, Quotations quotations, SpanConsumer consumer) {
    Cursor cursor = new Cursor(text, settings, LineLayout.of(text), quotations);
    while (cursor.next()) {
      consumer.accept(cursor.start(), cursor.end());
    }
  }

  /**
   * Returns the sentences of a text that need not fit in memory: the same as of the whole text. Of
   * the text a window is held, at least as long as the longest sentence.
   *
   * <p>Reading fails with {@link UncheckedIOException}. Closing the stream closes the reader.
   */
  public Stream<Sentence> stream(Reader reader) {
    return stream(reader, CHUNK);
  }

  Stream<Sentence> stream(Reader reader, int chunk) {
    return StreamSupport.stream(
            () -> new SentenceReader(reader, settings, chunk),
            SentenceReader.CHARACTERISTICS,
            false)
        .onClose(
            () -> {
              try {
                reader.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** Sets options of a segmenter. Not thread-safe. */
  public static final class Builder {
    private Locale language = Locale.ROOT;
    private List<String> abbreviations = List.of();
    private boolean splitInsideQuotes = true;
    private @org.jspecify.annotations.Nullable OpenNlpModel openNlp;

    private Builder() {}

    /** Sets the language of the text; {@link Locale#ROOT}, the default, stands for any. */
    public Builder language(Locale language) {
      this.language = language;
      return this;
    }

    /**
     * Sets abbreviations whose full stop never ends a sentence, besides those that the model knows.
     * Case does not matter, nor whether the last full stop is given. Their number costs no time.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public Builder abbreviations(Collection<String> abbreviations) {
      this.abbreviations = List.copyOf(abbreviations);
      return this;
    }

    /** Sets whether sentences end inside quotations too; true by default. */
    public Builder splitInsideQuotes(boolean splitInsideQuotes) {
      this.splitInsideQuotes = splitInsideQuotes;
      return this;
    }

    /**
     * Lets a sentence model of OpenNLP decide. The stream is read, and not closed.
     *
     * @throws IOException if the model cannot be read or is no sentence model
     */
    public Builder openNlp(InputStream model) throws IOException {
      this.openNlp = OpenNlpModel.read(model);
      return this;
    }

    /** Returns the segmenter. */
    public SentenceSegmenter build() {
      OwnAbbreviations own =
          abbreviations.isEmpty() ? OwnAbbreviations.NONE : new OwnAbbreviations(abbreviations);
      return new SentenceSegmenter(
          new Settings(decisions(), KnownAbbreviations.of(language), own, splitInsideQuotes));
    }

    private Supplier<Decision> decisions() {
      if (openNlp != null) {
        return openNlp::decision;
      }
      Decision decision = Model.standard().decision(language);
      return () -> decision;
    }
  }
}
