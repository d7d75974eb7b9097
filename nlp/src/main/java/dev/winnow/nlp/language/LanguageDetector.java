package dev.winnow.nlp.language;

import java.util.List;
import java.util.Optional;

/**
 * Tells the language a text is written in.
 *
 * <pre>{@code
 * Language language = LanguageDetector.standard().detect("Das Boot liegt am Ufer.");
 * }</pre>
 *
 * <p>It looks first at the script: Greek, Thai or Korean letters name their language. Then at
 * letters that one language alone has. Then a model of our own, of 60 languages in four scripts,
 * decides by pieces of words; and where that one is not sure, or finds none of its languages,
 * OpenNLP's language detector with its 103 languages is asked as well, if its model (the artifact
 * {@code org.apache.opennlp:opennlp-models-langdetect}, 10.6 MB) is on the class path. That model
 * is read when it is first needed, which takes a second and 40 MB of memory. Without it texts in
 * languages that ours does not know are {@linkplain Language#UNDETERMINED undetermined}; nothing
 * fails.
 *
 * <p>At most some thousand letters of a text are looked at, from windows spread over it. White
 * space around a text does not matter. Every text has an answer; it costs a fraction of a
 * millisecond, and ten times that where OpenNLP is asked. Digits, addresses of the web and marks
 * say nothing.
 *
 * <p>Immutable and thread-safe.
 */
public final class LanguageDetector {
  /** How many letters of a text are looked at. */
  private static final int LETTERS = 1024;

  private static final LanguageDetector STANDARD = new LanguageDetector(true);
  private static final LanguageDetector BUILT_IN = new LanguageDetector(false);

  private final boolean openNlp;

  private LanguageDetector(boolean openNlp) {
    this.openNlp = openNlp;
  }

  /** Returns the detector that also asks OpenNLP's model where it is there. */
  public static LanguageDetector standard() {
    return STANDARD;
  }

  /** Returns the detector that never asks OpenNLP's model, and so starts at once. */
  public static LanguageDetector builtIn() {
    return BUILT_IN;
  }

  /** Returns the language of a text, the one that most of it is in. */
  public Language detect(CharSequence text) {
    return detect(Sample.of(text, LETTERS));
  }

  Language detect(Sample sample) {
    Evidence evidence = Evidence.of(sample);
    if (!openNlp || evidence.isEnough()) {
      return evidence.language();
    }
    Optional<OpenNlpDetector> second = OpenNlpDetector.get();
    return second.isEmpty() ? evidence.language() : evidence.with(second.get()).language();
  }

  /**
   * Returns the parts of a text that are in another language than the text: lines, and runs of
   * them. Short lines count as the lines around them. A part in a shared script is told from some
   * forty letters on, and only where it is beyond doubt; of what is in another script a few letters
   * do.
   *
   * <p>Costs time linear in the length of the text.
   *
   * @return in order and disjoint; none if all of the text is in one language
   */
  public List<LanguageSpan> paragraphs(CharSequence text) {
    return paragraphs(text, detect(text).tag());
  }

  /** Returns the parts that are in another language than a tag says. */
  List<LanguageSpan> paragraphs(CharSequence text, String whole) {
    return new Paragraphs(this, text, whole).find();
  }
}
