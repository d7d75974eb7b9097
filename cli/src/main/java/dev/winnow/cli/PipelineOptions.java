package dev.winnow.cli;

import dev.winnow.boilerplate.HtmlExtractor;
import dev.winnow.boilerplate.OutputFormat;
import dev.winnow.boilerplate.TextExtractor;
import dev.winnow.cli.input.Limits;
import dev.winnow.cli.output.TemplateFiles;
import dev.winnow.cli.run.TextFiles;
import dev.winnow.nlp.FullPipeline;
import dev.winnow.nlp.language.LanguageDetector;
import dev.winnow.nlp.language.LanguageStep;
import dev.winnow.nlp.quote.QuotationLayer;
import dev.winnow.nlp.sentence.SentenceLayer;
import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.CorpusPipeline;
import dev.winnow.pipeline.Pipeline;
import dev.winnow.pipeline.Step;
import dev.winnow.pipeline.Steps;
import dev.winnow.similarity.RelatedDocuments;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of what a run does to the documents. */
final class PipelineOptions {
  private static final List<String> STEPS =
      List.of(
          "decode",
          "extract",
          "repair",
          "templates",
          "strip",
          "language",
          "sentences",
          "quotes",
          "dedup",
          "related",
          "report");

  @Option(
      names = "--steps",
      paramLabel = "STEP",
      split = ",",
      description =
          "Do only these, of: decode,extract,repair,templates,strip,language,sentences,"
              + "quotes,dedup,related,report (default: all).")
  private List<String> steps = STEPS;

  @Option(
      names = "--skip",
      paramLabel = "STEP",
      split = ",",
      description = "Leave these steps out.")
  private List<String> skip = List.of();

  @Option(
      names = "--templates",
      paramLabel = "FILE",
      description =
          "Strip these, which 'templates learn' wrote, rather than learn them from the input.")
  private @Nullable Path templateFile;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "jsonl, or also a folder of clean files: ${COMPLETION-CANDIDATES} (default:"
              + " ${DEFAULT-VALUE}). With markdown the texts of pages are Markdown.")
  private TextFiles.Form format = TextFiles.Form.JSONL;

  @Option(names = "--comments", description = "Keep readers' comments.")
  private boolean comments;

  @Option(
      names = "--related-threshold",
      paramLabel = "T",
      description = "The least score of related documents, in (0, 1] (default: 0.1).")
  private @Nullable Double relatedThreshold;

  @Mixin private DecodeOptions decoding = new DecodeOptions();
  @Mixin private RepairOptions repairing = new RepairOptions();
  @Mixin private FavorOption favor = new FavorOption();
  @Mixin private NearDuplicateOptions nearDuplicates = new NearDuplicateOptions();

  TextFiles.Form format() {
    return format;
  }

  /**
   * Returns the names of the steps that are done, in their order.
   *
   * @throws IllegalArgumentException if one of those named is none
   */
  Set<String> steps() {
    check("--steps", steps);
    check("--skip", skip);
    Set<String> done = new LinkedHashSet<>(STEPS);
    done.retainAll(steps);
    skip.forEach(done::remove);
    if (!done.contains("decode")) {
      throw new IllegalArgumentException("--steps must include decode: " + String.join(",", done));
    }
    if (!done.contains("strip")) {
      done.remove("templates");
    }
    return done;
  }

  private static void check(String option, List<String> names) {
    for (String name : names) {
      if (!STEPS.contains(name)) {
        throw new IllegalArgumentException(
            option + " must be of " + String.join(",", STEPS) + ": " + name);
      }
    }
  }

  /**
   * Returns the pipeline that the options ask for.
   *
   * @param temporaryFolder where comparisons put what is too large for memory
   * @throws IllegalArgumentException if an option is out of range; the message names it
   */
  CorpusPipeline pipeline(Limits limits, int threads, Path temporaryFolder) {
    Set<String> done = steps();
    CorpusPipeline.Builder pipeline =
        FullPipeline.builder().reading(reading(done, limits)).finding(finding(done));
    if (!done.contains("strip")) {
      pipeline.withoutStrip();
    } else {
      pipeline.strip(TextExtractor.builder().recall(favor.recall()).build());
    }
    if (templateFile != null) {
      pipeline.templates(TemplateFiles.read("--templates", templateFile));
    } else if (!done.contains("templates")) {
      pipeline.templates(dev.winnow.boilerplate.Templates.none());
    }
    if (done.contains("dedup")) {
      pipeline.nearDuplicates(
          nearDuplicates.finder().threads(threads).temporaryFolder(temporaryFolder).build());
    } else {
      pipeline.withoutNearDuplicates();
    }
    if (done.contains("related")) {
      RelatedDocuments.Builder related =
          RelatedDocuments.builder().threads(threads).temporaryFolder(temporaryFolder);
      if (relatedThreshold != null) {
        Named.option("--related-threshold", relatedThreshold, related::threshold);
      }
      pipeline.related(related.build());
    } else {
      pipeline.withoutRelated();
    }
    return pipeline.build();
  }

  private Pipeline reading(Set<String> done, Limits limits) {
    Pipeline.Builder reading =
        Pipeline.builder().step("decode", bounded(Steps.decode(decoding.decoder()), limits));
    if (done.contains("extract")) {
      reading.step("extract", Steps.extract(pages()));
    }
    if (done.contains("repair")) {
      reading.step("repair", Steps.repair(repairing.repairer()));
    }
    return reading.build();
  }

  private HtmlExtractor pages() {
    boolean markdown = format == TextFiles.Form.MARKDOWN;
    return HtmlExtractor.builder()
        .favorRecall(favor.recall())
        .comments(comments)
        .format(markdown ? OutputFormat.MARKDOWN : OutputFormat.TEXT)
        .links(markdown)
        .build();
  }

  private static Step bounded(Step decode, Limits limits) {
    return document -> {
      CleanDocument decoded = decode.apply(document);
      limits.check("text", decoded.text());
      return decoded;
    };
  }

  private static Pipeline finding(Set<String> done) {
    Pipeline.Builder finding = Pipeline.builder();
    if (done.contains("language")) {
      finding.step("language", LanguageStep.of(LanguageDetector.standard()));
    }
    if (done.contains("sentences")) {
      finding.step("sentences", SentenceLayer.step());
    }
    if (done.contains("quotes")) {
      finding.step("quotes", QuotationLayer.step());
    }
    return finding.build();
  }
}
