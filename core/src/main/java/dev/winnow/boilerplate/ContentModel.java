package dev.winnow.boilerplate;

import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells the content of a page by the learnt models. Immutable and thread-safe. */
final class ContentModel {
  private final HtmlModels models;

  ContentModel(HtmlModels models) {
    this.models = models;
  }

  /** What the models say of a page: its kinds, and for each block how probably it is content. */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares verdicts.
  record Verdict(double[] kinds, double[] content) {}

  Page read(Document document) {
    return PageReader.read(document, models.classWords(), models.textWords());
  }

  static Page read(Document document, HashedWeights classWords, HashedWeights textWords) {
    return PageReader.read(document, classWords, textWords);
  }

  Verdict judge(Page page, JsonLd linked, String url) {
    FeatureTable pageRow = PageFeatures.of(page, linked, url);
    double[] kinds = new double[models.kinds().size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = SymmetricTrees.probability(models.kinds().get(i).scores(pageRow)[0]);
    }
    FeatureTable features = features(page, linked, kinds, pageRow);
    double[] first = probabilities(models.first().scores(features));
    FeatureTable inContext = ContextFeatures.of(page, features, first);
    return new Verdict(kinds, probabilities(models.second().scores(inContext)));
  }

  private static double[] probabilities(float[] scores) {
    double[] probabilities = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = SymmetricTrees.probability(scores[i]);
    }
    return probabilities;
  }

  static FeatureTable features(Page page, JsonLd linked, double[] kinds, FeatureTable pageRow) {
    StringBuilder titles = new StringBuilder();
    page.head.titles.stream().findFirst().ifPresent(title -> titles.append(title.wholeText()));
    String description = "";
    for (Element meta : page.head.metas) {
      String name =
          (Attrs.get(meta, "name") + Attrs.get(meta, "property")).toLowerCase(Locale.ROOT);
      if (name.endsWith("title")) {
        titles.append(' ').append(Attrs.get(meta, "content"));
      } else if (name.endsWith("description")
          && description.length() < Attrs.get(meta, "content").length()) {
        description = Attrs.get(meta, "content");
      }
    }
    PageHints hints = new PageHints(titles.toString(), description, linked.body().orElse(""));
    return BlockFeatures.of(page, hints, kinds, pageRow);
  }
}
