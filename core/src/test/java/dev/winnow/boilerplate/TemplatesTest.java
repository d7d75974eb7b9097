package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.text.Edit;
import dev.winnow.text.Edits;
import dev.winnow.text.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplatesTest {
  private static final Optional<String> COURIER = Optional.of("courier");
  private static final String BANNER =
      "Before you read on: this page costs nothing because four thousand of you pay \"what you can\" each month."
          + " Join them before 30 June and we will send you the map of 1887.";
  private static final String SAME_BANNER =
      "Before you read on: this page costs nothing because four thousand of you pay “what you can” each month."
          + " Join them before 15 June and we will send you the map of 1887.";
  private static final String FERRY =
      "The morning ferry to Saltness will stop at the new pier from Monday, the harbour office said. Captain Ines Rook expects"
          + " the crossing to take nine minutes longer, and the bicycle rack has moved to the stern.";
  private static final String CHESS =
      "Seventeen schools have entered the winter chess league, twice as many as last year. Its founder, Pavel Dorn, is eighty"
          + " and still plays every visitor who knocks at his kitchen window.";
  private static final String QUARRY =
      "Geologists have found the footprint of an animal that nobody can name in the slate quarry above Ambel. It has six toes"
          + " and a heel, and whoever left it was in no hurry.";

  private static String text(List<Edit> removals, String text) {
    return Edits.of(text.length(), removals).apply(text);
  }

  private static Templates learnt() {
    return Templates.learner()
        .add(COURIER, BANNER + FERRY)
        .add(COURIER, SAME_BANNER + "\n" + CHESS)
        .build();
  }

  @Test
  void learnsABannerThatTwoStoriesShareThoughItIsGluedToOne() {
    Templates templates = learnt();

    assertThat(templates.list()).hasSize(1);
    Template template = templates.list().get(0);
    assertThat(template.documents()).isEqualTo(2);
    assertThat(template.text()).isEqualTo(SAME_BANNER);
    assertThat(templates.documents()).containsEntry("courier", 2L);
  }

  @Test
  void findsItAgainInWholeUnitsOnly() {
    List<Edit> found = learnt().find(COURIER, BANNER + "The quarry is closed. " + QUARRY);

    assertThat(text(found, BANNER + "The quarry is closed. " + QUARRY))
        .isEqualTo("The quarry is closed. " + QUARRY);
    assertThat(found.get(0).kind()).isEqualTo("template");
    assertThat(found.get(0).detail()).isEqualTo(learnt().list().get(0).id());
  }

  @Test
  void keepsTheTemplatesOfASourceToItself() {
    assertThat(learnt().find(Optional.of("another"), BANNER)).isEmpty();
    assertThat(learnt().find(Optional.empty(), BANNER)).isEmpty();
  }

  @Test
  void learnsNothingFromCopiesOfOneStory() {
    Templates templates =
        Templates.learner()
            .add(COURIER, QUARRY + " " + FERRY)
            .add(COURIER, QUARRY + " " + FERRY)
            .build();
    assertThat(templates.list()).isEmpty();
  }

  @Test
  void learnsNothingFromAStoryToldAgain() {
    String shared =
        " The ministry said in a statement that the slope above the quarry will be watched day and night until the thaw is over.";
    String story =
        "Police closed the road to Ambel on Friday after stones the size of cars fell from the slate quarry. Nobody was hurt."
            + " Mayor Tilda Wren said the school bus would go round by Corrie for a week.";
    String retold =
        "The road to Ambel is closed: on Friday stones the size of cars fell from the slate quarry, and the school bus will go"
            + " round by Corrie for a week, said Mayor Tilda Wren. Nobody was hurt.";
    assertThat(
            Templates.learner()
                .add(COURIER, story + shared)
                .add(COURIER, retold + shared)
                .build()
                .list())
        .isEmpty();
  }

  @Test
  void learnsNoQuotation() {
    String quotation =
        "\"We shall go on looking for the boat until the last lamp on the last pier has burned down\"";
    assertThat(
            Templates.learner()
                .add(COURIER, FERRY + " " + quotation + ", he said.")
                .add(COURIER, CHESS + " He likes to say: " + quotation + ".")
                .build()
                .list())
        .isEmpty();
  }

  @Test
  void countsOnAndForgets() {
    Templates templates =
        learnt().toLearner().add(COURIER, SAME_BANNER + " " + QUARRY).add(COURIER, FERRY).build();

    assertThat(templates.list()).extracting(Template::documents).containsExactly(3L);
    assertThat(templates.forget(2).list()).hasSize(1);
    assertThat(templates.forget(1).list()).isEmpty();
  }

  @Test
  void addsUpWhatTwoLearners() {
    Templates merged = learnt().merge(learnt());
    assertThat(merged.list()).extracting(Template::documents).containsExactly(4L);
    assertThat(merged.documents()).containsEntry("courier", 4L);
  }

  private static byte[] saved(Templates templates) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    templates.save(bytes);
    return bytes.toByteArray();
  }

  @Test
  void comesBackFromAFileAsItWas() throws IOException {
    Templates loaded = Templates.load(new ByteArrayInputStream(saved(learnt())));
    assertThat(loaded.list()).isEqualTo(learnt().list());
    assertThat(loaded.documents()).isEqualTo(learnt().documents());
    assertThat(loaded.find(COURIER, BANNER)).isEqualTo(learnt().find(COURIER, BANNER));
  }

  @Test
  void rejectsADamagedFileWhereverTheDamageIs() throws IOException {
    byte[] good = saved(learnt());
    for (int i = 0; i < good.length; i++) {
      byte[] cut = Arrays.copyOf(good, i);
      assertThatThrownBy(() -> Templates.load(new ByteArrayInputStream(cut)))
          .isInstanceOf(IOException.class);
    }
    assertThatThrownBy(() -> Templates.load(new ByteArrayInputStream(new byte[] {1, 2, 3, 4})))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("templates must be a file that Winnow wrote: ");
    good[good.length - 5] ^= 1;
    assertThatThrownBy(() -> Templates.load(new ByteArrayInputStream(good)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void rejectsNumbersThatMakeNoSense() {
    assertThatThrownBy(() -> Templates.learner().minDocuments(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("minDocuments must be at least 2: 1");
    assertThatThrownBy(() -> learnt().forget(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("last must be at least 1: 0");
  }

  @Test
  void protectsWhatTheCallerNamesFromBeingLearntAndFromBeingFound() {
    Span banner = new Span(0, BANNER.length());
    Span same = new Span(0, SAME_BANNER.length());
    TemplateLearner protecting =
        Templates.learner()
            .add(COURIER, BANNER + FERRY, List.of(banner))
            .add(COURIER, SAME_BANNER + "\n" + CHESS, List.of(same));

    assertThat(protecting.build().list()).isEmpty();
    assertThat(learnt().find(COURIER, BANNER + QUARRY, List.of(banner))).isEmpty();
  }

  @Test
  void remembersNoMoreThanItMayHowManySourcesThereAre() {
    TemplateLearner learner = Templates.learner().maxCharacters(3000);
    for (int i = 0; i < 60; i++) {
      learner.add(Optional.of("source " + i), BANNER + "\n" + FERRY + "\n" + CHESS);
      assertThat(learner.remembered()).isLessThanOrEqualTo(3000);
    }
    learner.add(COURIER, BANNER + FERRY).add(COURIER, SAME_BANNER + "\n" + CHESS);

    assertThat(learner.build().list()).hasSize(1);
    assertThat(learner.build().documents()).hasSize(61);
  }
}
