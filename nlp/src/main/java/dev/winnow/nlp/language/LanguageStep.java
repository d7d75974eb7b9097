package dev.winnow.nlp.language;

import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.Layer;
import dev.winnow.pipeline.Step;
import java.util.Locale;

/**
 * Makes the step of a pipeline that says which language a document is in.
 *
 * <p>Immutable and thread-safe.
 */
public final class LanguageStep {
  /** The metadata that holds the document's language, a BCP 47 tag; absent where it is unknown. */
  public static final String LANG = "lang";

  /**
   * The metadata that holds what language the record or the page said it was in, where the text
   * says otherwise.
   */
  public static final String DECLARED_LANG = "declaredLang";

  /** The parts of the text that are in another language than the document. */
  public static final Layer<LanguageSpan> PARTS = new Layer<>("languages", LanguageSpan.class);

  /** Below this the text does not contradict what was declared. */
  private static final double SURE = 0.9;

  private LanguageStep() {}

  /**
   * Makes the step. A language that the record or, failing that, the page declares stays, with its
   * region and script and in the case of BCP 47, unless the text is beyond doubt in another one;
   * then the text's is the document's, and the declared one is kept as {@value #DECLARED_LANG}.
   * Many pages say {@code en} because their template did.
   */
  public static Step of(LanguageDetector detector) {
    return document -> {
      Language found = detector.detect(document.text());
      String declared = declared(document);
      boolean same = Macrolanguage.isShared(declared, found.tag());
      boolean kept = !declared.isEmpty() && (same || found.confidence() < SURE);
      String tag = kept ? declared : found.tag();
      CleanDocument told = tag.equals("und") ? document : document.with(LANG, tag);
      if (!kept && !declared.isEmpty()) {
        told = told.with(DECLARED_LANG, declared);
      }
      String whole = kept && !same ? Macrolanguage.language(declared) : found.tag();
      return told.with(PARTS, detector.paragraphs(document.text(), whole));
    };
  }

  /** The tag in the case of BCP 47, so that {@code en-us} and {@code en-US} count as one. */
  private static String canonical(String said) {
    String tag = Locale.forLanguageTag(said).toLanguageTag();
    return tag.equals("und") ? said : tag;
  }

  /** What the record declares, failing that the page; empty if that is no language at all. */
  private static String declared(CleanDocument document) {
    return document
        .document()
        .lang()
        .or(() -> document.metadata(LANG).map(Object::toString))
        .map(said -> canonical(said.strip().replace('_', '-')))
        .filter(said -> !Macrolanguage.language(said).isEmpty())
        .orElse("");
  }
}
