package dev.winnow.pipeline;

import dev.winnow.boilerplate.HtmlExtractor;
import dev.winnow.boilerplate.TemplateLearner;
import dev.winnow.boilerplate.TemplateLesson;
import dev.winnow.boilerplate.Templates;
import dev.winnow.boilerplate.TextExtractor;
import dev.winnow.encoding.EncodingRepairer;
import dev.winnow.encoding.TextDecoder;
import dev.winnow.similarity.NearDuplicates;
import dev.winnow.similarity.RelatedDocuments;
import dev.winnow.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says what is done to many documents that belong together: a first pass reads each of them, so
 * that what their sources repeat can be learnt from all; a second one strips that and finds what is
 * to be found in each; then all are compared.
 *
 * <pre>{@code
 * CleanCorpus corpus = CorpusPipeline.standard().process(documents);
 * }</pre>
 *
 * <p>{@link #process} keeps all documents in memory. A program that cannot does the passes itself,
 * with {@link #reading}, {@link #lesson}, {@link #finding}, {@link #nearDuplicates} and {@link
 * #related}.
 *
 * <p>Immutable; thread-safe if its steps are.
 */
public final class CorpusPipeline {
  private final Pipeline reading;
  private final Pipeline finding;
  private final @Nullable TextExtractor strip;
  private final @Nullable Templates templates;
  private final Function<? super String, List<Span>> kept;
  private final @Nullable NearDuplicates nearDuplicates;
  private final @Nullable RelatedDocuments related;

  private CorpusPipeline(Builder builder) {
    this.reading = builder.reading;
    this.finding = builder.finding;
    this.strip = builder.strip;
    this.templates = builder.templates;
    this.kept = builder.kept;
    this.nearDuplicates = builder.nearDuplicates;
    this.related = builder.related;
  }

  /** Returns what {@link #builder} makes if nothing is set. */
  public static CorpusPipeline standard() {
    return builder().build();
  }

  /**
   * Returns a builder with the defaults: the steps of {@link Pipeline#standard}, templates learnt
   * from the documents themselves, near-duplicates and related documents found as {@link
   * NearDuplicates} and {@link RelatedDocuments} do by default.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the steps of the first pass, up to the texts that templates are learnt from. */
  public Pipeline reading() {
    return reading;
  }

  /** Returns whether templates are to be learnt from what the first pass makes. */
  public boolean learnsTemplates() {
    return strip != null && templates == null;
  }

  /**
   * Returns the templates that were given, or none.
   *
   * @see #learnsTemplates
   */
  public Templates templates() {
    return templates == null ? Templates.none() : templates;
  }

  /**
   * Returns what a learner is to be told of a document of the first pass, in the order of the
   * documents; thread-safe.
   */
  public TemplateLesson lesson(CleanDocument document) {
    String text = document.text();
    return TemplateLesson.of(document.document().source(), text, kept.apply(text));
  }

  /** Returns the steps of the second pass: the templates and other boilerplate go first. */
  public Pipeline finding(Templates learnt) {
    Pipeline.Builder steps = Pipeline.builder();
    if (strip != null) {
      steps.step("strip", Steps.strip(strip, learnt, kept::apply));
    }
    finding.addTo(steps);
    return steps.build();
  }

  /** Returns what finds near-duplicates among the clean texts, if that is wanted. */
  public Optional<NearDuplicates> nearDuplicates() {
    return Optional.ofNullable(nearDuplicates);
  }

  /** Returns what finds related documents among those that are kept, if that is wanted. */
  public Optional<RelatedDocuments> related() {
    return Optional.ofNullable(related);
  }

  /**
   * Does all of it, on as many threads as the common pool has.
   *
   * @return the clean documents, and what was found by comparing them
   */
  public CleanCorpus process(Collection<Document> documents) {
    List<RejectedException> rejected = new ArrayList<>();
    List<CleanDocument> read = pass(documents, reading::process, rejected);
    Templates known = templates();
    if (learnsTemplates()) {
      TemplateLearner learner = Templates.learner();
      read.parallelStream().map(this::lesson).forEachOrdered(learner::add);
      known = learner.build();
    }
    List<CleanDocument> clean = pass(read, finding(known)::process, rejected);
    return CleanCorpus.of(clean, rejected, known, nearDuplicates, related);
  }

  /** Takes documents through a pass; those that a step rejects are left out. */
  private static <T> List<CleanDocument> pass(
      Collection<T> documents, Function<T, CleanDocument> steps, List<RejectedException> rejected) {
    List<Attempt> attempts =
        documents.parallelStream().map(document -> Attempt.of(steps, document)).toList();
    List<CleanDocument> done = new ArrayList<>(attempts.size());
    for (Attempt attempt : attempts) {
      if (attempt.failure() != null) {
        rejected.add(attempt.failure());
      } else if (attempt.document() != null) {
        done.add(attempt.document());
      }
    }
    return done;
  }

  /** What came of one document. */
  private record Attempt(@Nullable CleanDocument document, @Nullable RejectedException failure) {
    static <T> Attempt of(Function<T, CleanDocument> steps, T document) {
      try {
        return new Attempt(steps.apply(document), null);
      } catch (RejectedException e) {
        return new Attempt(null, e);
      }
    }
  }

  /** Sets options. Not thread-safe. */
  public static final class Builder {
    private Pipeline reading =
        Pipeline.builder()
            .step("decode", Steps.decode(TextDecoder.evidence()))
            .step("extract", Steps.extract(HtmlExtractor.standard()))
            .step("repair", Steps.repair(EncodingRepairer.standard()))
            .build();
    private Pipeline finding = Pipeline.builder().build();
    private @Nullable TextExtractor strip = TextExtractor.standard();
    private @Nullable Templates templates;
    private Function<? super String, List<Span>> kept = text -> List.of();
    private @Nullable NearDuplicates nearDuplicates = NearDuplicates.builder().build();
    private @Nullable RelatedDocuments related = RelatedDocuments.standard();

    private Builder() {}

    /** Sets the steps of the first pass, which make the text: decode, extract, repair. */
    public Builder reading(Pipeline steps) {
      this.reading = steps;
      return this;
    }

    /**
     * Sets the steps that follow once boilerplate is gone, which find things in the text. The
     * default is none.
     */
    public Builder finding(Pipeline steps) {
      this.finding = steps;
      return this;
    }

    /** Sets what strips plain text of boilerplate. */
    public Builder strip(TextExtractor extractor) {
      this.strip = extractor;
      return this;
    }

    /** Leaves boilerplate of plain text and templates where they are. */
    public Builder withoutStrip() {
      this.strip = null;
      return this;
    }

    /** Sets templates learnt before; otherwise they are learnt from the documents themselves. */
    public Builder templates(Templates known) {
      this.templates = known;
      return this;
    }

    /**
     * Sets what finds the spans of a text that are no templates though several documents have them,
     * such as quotations. What stands in quotation marks is kept in any case.
     */
    public Builder keep(Function<? super String, List<Span>> spans) {
      this.kept = spans;
      return this;
    }

    /** Sets what finds near-duplicates. */
    public Builder nearDuplicates(NearDuplicates finder) {
      this.nearDuplicates = finder;
      return this;
    }

    /** Lets near-duplicates be. */
    public Builder withoutNearDuplicates() {
      this.nearDuplicates = null;
      return this;
    }

    /** Sets what finds related documents. */
    public Builder related(RelatedDocuments finder) {
      this.related = finder;
      return this;
    }

    /** Lets related documents be. */
    public Builder withoutRelated() {
      this.related = null;
      return this;
    }

    /** Makes the pipeline. */
    public CorpusPipeline build() {
      return new CorpusPipeline(this);
    }
  }
}
