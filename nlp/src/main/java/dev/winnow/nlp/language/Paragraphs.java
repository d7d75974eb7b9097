package dev.winnow.nlp.language;

import dev.winnow.text.Lines;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the parts of one text that are in another language than the whole. Not thread-safe.
 *
 * <p>Each line is judged alone. Where that is beyond doubt the line counts; the others count as the
 * line that counts before them, at the front as the one after. A run of lines that count alike and
 * unlike the whole is a part, if it is beyond doubt as a whole too.
 */
final class Paragraphs {
  /** A line, or a run of lines, with fewer letters does not count unless its script does. */
  private static final int ENOUGH = 40;

  /** So many letters tell a script. */
  private static final int ENOUGH_OF_A_SCRIPT = 12;

  private static final double SURE = 0.95;

  /** How sure a language must be of which the script alone says that it is another. */
  private static final double LIKELY = 0.5;

  /** So much of a line is looked at: enough to be sure, and most of the time of a run otherwise. */
  private static final int LINE_LETTERS = 160;

  /** So much of a part is looked at before it is reported. */
  private static final int PART_LETTERS = 512;

  private final LanguageDetector detector;
  private final CharSequence text;
  private final String whole;
  private final Script wholeScript;
  private final List<LanguageSpan> parts = new ArrayList<>();

  private String current;
  private int start = -1;
  private int end;

  Paragraphs(LanguageDetector detector, CharSequence text, String whole) {
    this.detector = detector;
    this.text = text;
    this.whole = whole;
    this.wholeScript = Sample.of(text, PART_LETTERS).script();
    this.current = whole;
  }

  List<LanguageSpan> find() {
    for (Span line : Lines.of(text)) {
      String tag = judgeLine(line);
      if (!tag.equals("und") && !tag.equals(current)) {
        close();
        current = tag;
      }
      if (start < 0) {
        start = line.start();
      }
      end = line.end();
    }
    close();
    return List.copyOf(parts);
  }

  /** The tag of the language of a line where it is beyond doubt. */
  private String judgeLine(Span line) {
    Sample sample = Sample.of(line.of(text), LINE_LETTERS);
    // Such a line can only say that what is as the whole goes on so.
    return isWhole(current) && !isEnough(sample)
        ? "und"
        : judge(sample, LanguageDetector.builtIn()).tag();
  }

  private boolean isEnough(Sample sample) {
    Script script = sample.script();
    int least = script == wholeScript ? ENOUGH : ENOUGH_OF_A_SCRIPT;
    return sample.letters(script) >= least;
  }

  /** The language of a line or a run of them where it is beyond doubt. */
  private Language judge(Sample sample, LanguageDetector judge) {
    Language language = judge.detect(sample);
    double sure = sample.script() == wholeScript ? SURE : LIKELY;
    boolean counts = isEnough(sample) && language.confidence() >= sure;
    return counts || isWhole(language.tag()) ? language : Language.UNDETERMINED;
  }

  private boolean isWhole(String tag) {
    return tag.equals(whole) || Macrolanguage.isShared(tag, whole);
  }

  private void close() {
    if (start >= 0 && !isWhole(current)) {
      Span span = new Span(start, end);
      Language language = judge(Sample.of(span.of(text), PART_LETTERS), detector);
      if (language.tag().equals(current)) {
        parts.add(new LanguageSpan(span, language));
      }
    }
    start = -1;
  }
}
