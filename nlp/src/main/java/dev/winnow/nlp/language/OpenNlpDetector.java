package dev.winnow.nlp.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks OpenNLP's language detector, with the model that the artifact opennlp-models-langdetect
 * brings: 103 languages.
 *
 * <p>OpenNLP's detector is not safe to share between threads, so that each question has one of its
 * own; they share the weights, which never change. Immutable and thread-safe.
 */
final class OpenNlpDetector {
  private static final Logger LOGGER = LoggerFactory.getLogger(OpenNlpDetector.class);
  private static final String MODEL = "langdetect-183.bin";
  private static final String LANGUAGES = "dev/winnow/nlp/language/opennlp-languages.tsv";

  /** Its languages by its own codes, as far as the script does not tell them already. */
  private static final Map<String, Known> KNOWN = known();

  private final LanguageDetectorModel model;

  private OpenNlpDetector(LanguageDetectorModel model) {
    this.model = model;
  }

  /** Some it has twice, and some it cannot tell apart. */
  private record Known(List<String> tags, Script script) {}

  /** Returns the detector, if its model is on the class path; reads it when first asked. */
  static Optional<OpenNlpDetector> get() {
    return Holder.DETECTOR;
  }

  private static final class Holder {
    static final Optional<OpenNlpDetector> DETECTOR = load();

    private static Optional<OpenNlpDetector> load() {
      try (InputStream in = resource(MODEL)) {
        return in == null
            ? Optional.empty()
            : Optional.of(new OpenNlpDetector(new LanguageDetectorModel(in)));
      } catch (IOException | RuntimeException e) {
        LOGGER.warn("language model cannot be read, so it is left out: {}", MODEL, e);
        return Optional.empty();
      }
    }
  }

  private static @Nullable InputStream resource(String name) {
    return OpenNlpDetector.class.getClassLoader().getResourceAsStream(name);
  }

  private static Map<String, Known> known() {
    Map<String, Known> known = new HashMap<>();
    InputStream in = Objects.requireNonNull(resource(LANGUAGES), LANGUAGES);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split("\t", -1);
        known.put(
            fields[0], new Known(List.of(fields[1].split(",", -1)), Script.valueOf(fields[2])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(known);
  }

  /**
   * Returns the share of the likelihood of each language that is written in a script. Languages
   * that it cannot tell apart have the same.
   */
  Map<String, Double> shares(CharSequence words, Script script) {
    Map<String, Double> shares = new HashMap<>();
    double sum = 0;
    for (var language : new LanguageDetectorME(model).predictLanguages(words)) {
      Known known = KNOWN.get(language.getLang());
      if (known != null && known.script() == script) {
        known.tags().forEach(tag -> shares.merge(tag, language.getConfidence(), Math::max));
        sum += language.getConfidence();
      }
    }
    double total = sum;
    shares.replaceAll((tag, share) -> share / total);
    return shares;
  }
}
