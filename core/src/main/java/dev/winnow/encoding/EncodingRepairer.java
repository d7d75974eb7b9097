package dev.winnow.encoding;

import dev.winnow.encoding.RepairOptions.Fix;
import dev.winnow.text.Revision;
import java.io.Reader;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;

/**
 * Repairs text that was damaged between its author and here: UTF-8 decoded with a wrong charset
 * (mojibake), bytes lost on the way, control characters, lone surrogates and the like.
 *
 * <pre>{@code
 * Revision revision = EncodingRepairer.standard().repair("The cafÃ© isnâ€™t open");
 * revision.text();  // "The café isn’t open"
 * revision.edits(); // what was changed, from what, why and how surely
 * }</pre>
 *
 * <p>A change is made only where a model of what follows what in clean text, in some forty
 * languages, finds the repaired text far less surprising than the text as it stands. Clean text
 * comes back as it is; repairing twice changes nothing more; every change can be undone.
 *
 * <p>The document is the unit: what its first 64 Ki code units tell (in which way it was damaged,
 * which quotation marks it uses) counts for all of it. Lines are repaired one by one; a line of
 * more than 64 Ki code units in pieces. Cost is linear in the length of the text. Any text has an
 * answer, lone surrogates included.
 *
 * <p>What it repairs is what Robyn Speer's <a href="https://ftfy.readthedocs.io/">ftfy</a> does,
 * and more: eight further charsets, text of which bytes were lost, lines that are damaged in part.
 * It works in another way, by the likelihood of the text.
 *
 * <p>Immutable and thread-safe.
 */
public final class EncodingRepairer {
  /** Says when HTML entities (character references) are decoded. */
  public enum EntityDecoding {
    /** Entities stay. */
    NEVER,
    /** Entities are decoded in text that has no {@code <}, so that it is not HTML. */
    UNLESS_HTML,
    /** Entities are decoded everywhere. */
    ALWAYS
  }

  private static final double DEFAULT_MIN_CONFIDENCE = 0.5;

  private static final EncodingRepairer MOJIBAKE_ONLY =
      new EncodingRepairer(
          new RepairOptions(
              EnumSet.of(
                  Fix.MOJIBAKE,
                  Fix.NO_BREAK_SPACES,
                  Fix.MIXED_LINES,
                  Fix.LONE_SEQUENCES,
                  Fix.LOST_BYTES,
                  Fix.LOST_CHARACTERS),
              EntityDecoding.NEVER,
              Optional.empty(),
              DEFAULT_MIN_CONFIDENCE));

  private static final EncodingRepairer STANDARD =
      MOJIBAKE_ONLY.toBuilder()
          .c1Controls(true)
          .lineBreaks(true)
          .surrogates(true)
          .terminalEscapes(true)
          .controlCharacters(true)
          .normalization(Normalizer.Form.NFC)
          .build();

  private static final EncodingRepairer PLAIN =
      STANDARD.toBuilder()
          .lostBytes(false)
          .lostCharacters(false)
          .lostByteMarks(true)
          .loneSequences(false)
          .latinLigatures(true)
          .characterWidth(true)
          .straightQuotes(true)
          .htmlEntities(EntityDecoding.UNLESS_HTML)
          .build();

  private final RepairOptions options;

  private EncodingRepairer(RepairOptions options) {
    this.options = options;
  }

  /**
   * Returns the repairer for general use. It repairs mojibake, restores lost bytes, reads C1
   * controls as windows-1252, removes terminal escapes and control characters, makes line breaks
   * {@code \n}, replaces lone surrogates by U+FFFD and normalizes to NFC. It keeps what an author
   * may have meant: curly quotation marks, ligatures, full-width characters, entities.
   */
  public static EncodingRepairer standard() {
    return STANDARD;
  }

  /**
   * Returns the repairer that makes text plain, as ftfy's {@code fix_text} does by default. Beyond
   * {@link #standard} it decodes HTML entities, takes ligatures apart, folds full-width and
   * half-width characters and straightens quotation marks; it marks lost bytes by U+FFFD instead of
   * restoring them.
   */
  public static EncodingRepairer plain() {
    return PLAIN;
  }

  /** Returns the repairer of wrong decodings and of lost bytes, and of nothing else. */
  public static EncodingRepairer mojibakeOnly() {
    return MOJIBAKE_ONLY;
  }

  /** Returns a builder that starts from {@link #standard}. */
  public static Builder builder() {
    return STANDARD.toBuilder();
  }

  /** Returns a builder that starts from the options of this repairer. */
  public Builder toBuilder() {
    return new Builder(options);
  }

  /**
   * Repairs a document. Costs one pass without allocation where there is nothing to repair.
   *
   * @return the text given and the edits that repair it; kinds are {@code mojibake}, {@code
   *     lost-bytes}, {@code lost-character}, {@code single-byte}, {@code c1-control}, {@code
   *     html-entity}, {@code ligature}, {@code character-width}, {@code quotation-mark}, {@code
   *     line-break}, {@code surrogate}, {@code terminal-escape}, {@code control-character} and
   *     {@code normalization}; the detail of {@code mojibake} is the chain of wrong decodings, the
   *     one to undo first in front
   */
  public Revision repair(String text) {
    Objects.requireNonNull(text, "text");
    return new DocumentRepair(options).repair(text);
  }

  /**
   * Returns a reader of the repaired text. It holds some 128 Ki code units at a time, and gives the
   * same text as {@link #repair} of the whole, however {@code source} cuts its reads. The reader is
   * not thread-safe; closing it closes {@code source}.
   */
  public Reader repairing(Reader source) {
    Objects.requireNonNull(source, "source");
    return new RepairingReader(source, new DocumentRepair(options));
  }

  /** Builds a repairer; every repair is an option. Not thread-safe. */
  public static final class Builder {
    private RepairOptions options;

    private Builder(RepairOptions options) {
      this.options = options;
    }

    /** Sets whether UTF-8 decoded with a wrong charset is repaired. */
    public Builder mojibake(boolean on) {
      return with(Fix.MOJIBAKE, on);
    }

    /** Sets whether a space may have been a no-break space that is part of mojibake. */
    public Builder noBreakSpaces(boolean on) {
      return with(Fix.NO_BREAK_SPACES, on);
    }

    /** Sets whether mojibake is repaired in a line that also has sound characters beyond ASCII. */
    public Builder mixedLines(boolean on) {
      return with(Fix.MIXED_LINES, on);
    }

    /**
     * Sets whether, in a line that also has sound characters beyond ASCII, a single sequence of two
     * characters is evidence enough.
     */
    public Builder loneSequences(boolean on) {
      return with(Fix.LONE_SEQUENCES, on);
    }

    /**
     * Sets whether characters are restored of which bytes were lost: they became U+FFFD or {@code
     * ?}, or vanished with the C1 controls. What was lost is inferred from the text around.
     */
    public Builder lostBytes(boolean on) {
      return with(Fix.LOST_BYTES, on);
    }

    /**
     * Sets whether text in one single-byte charset that was read as another is repaired, line by
     * line: KOI8-R as windows-1251, {@code Thιβtre}. Off unless asked for: it takes some
     * milliseconds a line, and a short line of a language without a model may be misjudged.
     */
    public Builder singleByte(boolean on) {
      return with(Fix.SINGLE_BYTE, on);
    }

    /**
     * Sets whether letters and marks are restored in text that is sound otherwise: where they
     * became U+FFFD and the language leaves no other choice, and quotation marks and apostrophes
     * that became {@code ?} in a document that proves it by {@code don?t} and the like. Question
     * marks stay.
     */
    public Builder lostCharacters(boolean on) {
      return with(Fix.LOST_CHARACTERS, on);
    }

    /** Sets whether a sequence of which bytes were lost, and not restored, becomes one U+FFFD. */
    public Builder lostByteMarks(boolean on) {
      return with(Fix.LOST_BYTE_MARKS, on);
    }

    /** Sets whether C1 controls become the characters that windows-1252 has in their place. */
    public Builder c1Controls(boolean on) {
      return with(Fix.C1_CONTROLS, on);
    }

    /** Sets whether Latin ligatures and digraphs (U+FB01, U+01C6) become their letters. */
    public Builder latinLigatures(boolean on) {
      return with(Fix.LATIN_LIGATURES, on);
    }

    /** Sets whether full-width ASCII and half-width Katakana and Hangul get their usual width. */
    public Builder characterWidth(boolean on) {
      return with(Fix.CHARACTER_WIDTH, on);
    }

    /** Sets whether curly quotation marks and apostrophes become straight. */
    public Builder straightQuotes(boolean on) {
      return with(Fix.STRAIGHT_QUOTES, on);
    }

    /** Sets whether CR, CR LF, U+2028, U+2029 and U+0085 become {@code \n}. */
    public Builder lineBreaks(boolean on) {
      return with(Fix.LINE_BREAKS, on);
    }

    /** Sets whether lone surrogates become U+FFFD. */
    public Builder surrogates(boolean on) {
      return with(Fix.SURROGATES, on);
    }

    /** Sets whether ANSI terminal escapes are removed. */
    public Builder terminalEscapes(boolean on) {
      return with(Fix.TERMINAL_ESCAPES, on);
    }

    /**
     * Sets whether characters without a meaning in text are removed: C0 controls but tab, line
     * feed, form feed and carriage return; DEL; byte order marks; U+206A to U+206F; U+FFF9 to
     * U+FFFC.
     */
    public Builder controlCharacters(boolean on) {
      return with(Fix.CONTROL_CHARACTERS, on);
    }

    /** Sets when HTML entities are decoded. */
    public Builder htmlEntities(EntityDecoding entities) {
      options =
          new RepairOptions(
              options.fixes(),
              Objects.requireNonNull(entities, "entities"),
              options.normalization(),
              options.minConfidence());
      return this;
    }

    /** Sets the Unicode normalization form to bring the text to. */
    public Builder normalization(Normalizer.Form form) {
      return normalization(Optional.of(form));
    }

    /** Leaves the text in whichever normalization form it is. */
    public Builder noNormalization() {
      return normalization(Optional.empty());
    }

    private Builder normalization(Optional<Normalizer.Form> form) {
      options =
          new RepairOptions(options.fixes(), options.entities(), form, options.minConfidence());
      return this;
    }

    /**
     * Sets the confidence, from 0 to 1, below which mojibake and lost bytes are left as they are,
     * 0.5 at first. A line of which bytes were lost is restored as a whole, or left: what counts is
     * the mean of its edits, the share of them that is to be expected to be right.
     *
     * @throws IllegalArgumentException if {@code minConfidence} is not in [0, 1]
     */
    public Builder minConfidence(double minConfidence) {
      if (!(minConfidence >= 0 && minConfidence <= 1)) {
        throw new IllegalArgumentException("minConfidence must be in [0, 1]: " + minConfidence);
      }
      options =
          new RepairOptions(
              options.fixes(), options.entities(), options.normalization(), minConfidence);
      return this;
    }

    private Builder with(Fix fix, boolean on) {
      options = options.with(fix, on);
      return this;
    }

    /** Returns the repairer. */
    public EncodingRepairer build() {
      return new EncodingRepairer(options);
    }
  }
}
