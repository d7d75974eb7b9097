package dev.winnow.nlp.sentence;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the weights of a learnt decision, a byte each: logistic regression over hashed {@link
 * Features}.
 *
 * <p>Stored as a version, the languages it was learnt from, a margin, and the weights: 256 KiB.
 * Immutable and thread-safe.
 */
final class Model {
  static final int SIZE = 1 << Features.BITS;

  private static final int VERSION = 1;
  private static final String RESOURCE = "dev/winnow/nlp/sentence/sentences.model";

  private final Set<String> languages;
  private final int joinMargin;
  private final byte[] weights;

  Model(Set<String> languages, int joinMargin, byte[] weights) {
    this.languages = Set.copyOf(languages);
    this.joinMargin = joinMargin;
    this.weights = weights.clone();
  }

  /** Returns the model that comes with the library, loaded when it is first asked for. */
  static Model standard() {
    return Standard.MODEL;
  }

  private static final class Standard {
    static final Model MODEL = load();

    private static Model load() {
      try (InputStream in = Model.class.getClassLoader().getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("resource is missing: " + RESOURCE);
        }
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Reads a model.
   *
   * @throws IOException if it cannot be read, or is not a model of this version
   */
  static Model read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int version = data.readInt();
    if (version != VERSION) {
      throw new IOException("model version must be " + VERSION + ": " + version);
    }
    String languages = data.readUTF();
    int joinMargin = data.readInt();
    byte[] weights = new byte[SIZE];
    data.readFully(weights);
    return new Model(Set.of(languages.split(" ")), joinMargin, weights);
  }

  void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(VERSION);
    data.writeUTF(String.join(" ", new TreeSet<>(languages)));
    data.writeInt(joinMargin);
    data.write(weights);
    data.flush();
  }

  /** Returns the decision for text in a language; the root locale stands for any. */
  Decision decision(Locale locale) {
    String name = locale.getLanguage();
    int language =
        name.isEmpty() || languages.contains(name)
            ? Features.language(locale)
            : Features.OTHER_LANGUAGE;
    return new Decision() {
      @Override
      public boolean plainlyEnds(Candidate candidate) {
        return PlainEnd.is(candidate);
      }

      @Override
      public boolean ends(Candidate candidate) {
        if (PhraseBreaks.isAt(candidate)) {
          return PhraseBreaks.STANDARD.ends(candidate);
        }
        return score(candidate, language) > margin(candidate)
            && !(language == Features.OTHER_LANGUAGE && isPause(candidate));
      }
    };
  }

  /** Whether a colon or a semicolon ends a sentence is a custom, to be learnt from a language. */
  private static boolean isPause(Candidate candidate) {
    return candidate.terminator() < 0 && !candidate.isJoin();
  }

  /** Where words were glued without a full stop, {@code YouTube}, more must speak for an end. */
  private int margin(Candidate candidate) {
    return candidate.isJoin() && candidate.terminator() < 0 ? joinMargin : 0;
  }

  private int score(Candidate candidate, int language) {
    int score = 0;
    for (int feature : candidate.features(language)) {
      score += weights[feature];
    }
    return score;
  }
}
