package dev.winnow.nlp.sentence;

import java.io.IOException;
import java.io.InputStream;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.sentdetect.SDContextGenerator;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Decides with a sentence model of OpenNLP.
 *
 * <p>OpenNLP's detector is not safe to share between threads: its context generator keeps scratch
 * space. So each decision has a generator of its own, and all share the weights, which never
 * change.
 */
final class OpenNlpModel {
  /** How much of the text a context generator is shown on each side of a terminator. */
  private static final int VIEW = 200;

  private final SentenceModel model;
  private final MaxentModel weights;
  private final String terminators;

  private OpenNlpModel(SentenceModel model) {
    this.model = model;
    this.weights = model.getMaxentModel();
    char[] told = model.getFactory().getEOSCharacters();
    this.terminators = told == null ? ".?!" : new String(told);
  }

  /**
   * Reads a model file.
   *
   * @throws IOException if it cannot be read or is not a sentence model
   */
  static OpenNlpModel read(InputStream in) throws IOException {
    try {
      return new OpenNlpModel(new SentenceModel(in));
    } catch (RuntimeException e) {
      throw new IOException("model must be a sentence model of OpenNLP", e);
    }
  }

  /** Returns a decision for one cursor. */
  Decision decision() {
    SDContextGenerator contexts = model.getFactory().getSDContextGenerator();
    return candidate -> ends(candidate, contexts);
  }

  /** Terminators that the model does not know end a sentence, if they do nothing else. */
  private boolean ends(Candidate candidate, SDContextGenerator contexts) {
    int at = candidate.terminator();
    if (at < 0 || PhraseBreaks.isAt(candidate)) {
      return false;
    }
    String text = candidate.text();
    int last = at;
    while (last + 1 < candidate.end() && terminators.indexOf(text.charAt(last + 1)) >= 0) {
      last++;
    }
    if (terminators.indexOf(text.charAt(last)) < 0) {
      return Kind.of(text.charAt(last)) == Kind.TERMINATOR;
    }
    int from = Math.max(0, last - VIEW);
    int until = Math.min(text.length(), last + VIEW);
    String view = text.substring(from, until);
    double[] outcomes = weights.eval(contexts.getContext(view, last - from));
    return SentenceDetectorME.SPLIT.equals(weights.getBestOutcome(outcomes));
  }
}
