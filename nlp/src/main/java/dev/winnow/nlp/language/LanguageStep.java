package dev.winnow.nlp.language;

import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.Layer;
import dev.winnow.pipeline.Step;
import java.util.Locale;
import java.util.Optional;

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
   * region and script, unless the text is beyond doubt in another one; then the text's is the
   * document's, and the declared one is kept as {@value #DECLARED_LANG}. Many pages say {@code en}
   * because their template did.
   */
  public static Step of(LanguageDetector detector) {
    return document -> {
      Language found = detector.detect(document.text());
      Optional<String> declared = declared(document);
      String tag = declared.filter(said -> !isContradicted(said, found)).orElse(found.tag());
      CleanDocument told = tag.equals("und") ? document : document.with(LANG, tag);
      if (declared.isPresent() && !declared.get().equals(tag)) {
        told = told.with(DECLARED_LANG, declared.get());
      }
      return told.with(PARTS, detector.paragraphs(document.text(), found.tag()));
    };
  }

  /** What is declared, unless it is no language at all. */
  private static Optional<String> declared(CleanDocument document) {
    return document
        .document()
        .lang()
        .or(() -> document.metadata(LANG).map(Object::toString))
        .map(said -> said.strip().replace('_', '-'))
        .filter(said -> !language(said).isEmpty() && !language(said).equals("und"));
  }

  private static boolean isContradicted(String declared, Language found) {
    return found.confidence() >= SURE && !isSame(language(declared), language(found.tag()));
  }

  private static String language(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }

  /** Whether two codes may stand for one language: a part of a macrolanguage is that language. */
  private static boolean isSame(String one, String other) {
    return macro(one).equals(macro(other));
  }

  private static String macro(String code) {
    return switch (code) {
      case "nb", "nn" -> "no";
      case "bs", "hr", "sr", "cnr" -> "sh";
      case "cmn", "yue", "wuu", "nan", "lzh" -> "zh";
      case "fil" -> "tl";
      case "iw" -> "he";
      case "in" -> "id";
      case "ji" -> "yi";
      case "mo" -> "ro";
      case "prs", "pes" -> "fa";
      case "arb", "arz" -> "ar";
      default -> code;
    };
  }
}
