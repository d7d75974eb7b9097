package dev.winnow.pipeline;

import dev.winnow.boilerplate.HtmlExtractor;
import dev.winnow.boilerplate.Templates;
import dev.winnow.boilerplate.TextExtractor;
import dev.winnow.encoding.EncodingRepairer;
import dev.winnow.encoding.TextDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs named steps over documents, one after the other.
 *
 * <pre>{@code
 * CleanDocument clean = Pipeline.standard().process(Document.text("a", "Some text").build());
 * }</pre>
 *
 * <p>Immutable; thread-safe if its steps are.
 */
public final class Pipeline {
  private final Map<String, Step> steps;

  private Pipeline(Map<String, Step> steps) {
    this.steps = new LinkedHashMap<>(steps);
  }

  /**
   * Makes a pipeline of the steps that need no choice: {@code decode}, {@code extract}, {@code
   * repair} and {@code strip}.
   */
  public static Pipeline standard() {
    return builder()
        .step("decode", Steps.decode(TextDecoder.evidence()))
        .step("extract", Steps.extract(HtmlExtractor.standard()))
        .step("repair", Steps.repair(EncodingRepairer.standard()))
        .step("strip", Steps.strip(TextExtractor.standard(), Templates.none()))
        .build();
  }

  /** Starts a pipeline without steps. */
  public static Builder builder() {
    return new Builder();
  }

  /** Adds the steps of this one, in their order. */
  void addTo(Builder builder) {
    steps.forEach(builder::step);
  }

  /** Returns the names of the steps in their order. */
  public List<String> steps() {
    return List.copyOf(steps.keySet());
  }

  /**
   * Runs every step over one document.
   *
   * @throws RejectedException if a step fails, if it runs out of stack or memory, or if the thread
   *     is interrupted
   */
  public CleanDocument process(Document document) {
    return process(CleanDocument.of(document));
  }

  /**
   * Runs every step over a document that other steps have been over.
   *
   * @throws RejectedException if a step fails, if it runs out of stack or memory, or if the thread
   *     is interrupted
   */
  public CleanDocument process(CleanDocument document) {
    CleanDocument clean = document;
    for (Map.Entry<String, Step> step : steps.entrySet()) {
      clean = apply(step.getKey(), step.getValue(), clean);
    }
    return clean;
  }

  private static CleanDocument apply(String name, Step step, CleanDocument document) {
    try {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException("interrupted");
      }
      return Objects.requireNonNull(step.apply(document), "step returned null");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RejectedException(document.document().id(), name, e);
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      // The errors belong to this one document: its memory and stack are free again when the next
      // one comes.
      throw new RejectedException(document.document().id(), name, e);
    }
  }

  /** Collects steps. Not thread-safe. */
  public static final class Builder {
    private final Map<String, Step> steps = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Adds a step after those that are there.
     *
     * @throws IllegalArgumentException if {@code name} is blank or taken
     */
    public Builder step(String name, Step step) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("name must not be blank: \"" + name + "\"");
      }
      if (steps.putIfAbsent(name, Objects.requireNonNull(step, "step")) != null) {
        throw new IllegalArgumentException(
            "name must be new, not one of " + new ArrayList<>(steps.keySet()) + ": " + name);
      }
      return this;
    }

    /** Makes the pipeline. */
    public Pipeline build() {
      return new Pipeline(steps);
    }
  }
}
