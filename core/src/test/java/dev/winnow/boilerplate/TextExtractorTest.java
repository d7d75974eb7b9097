package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextExtractorTest {
  private static final String STORY =
      """
      The lifeboat house on Sallow Point will get a new roof before the winter, the trustees decided on Monday night.

      "We have patched the old one for thirty years," said Edith Loam, who keeps the books. "There is more tar than slate."

      The slates come from a quarry at Thornley Cross that was thought to be closed. Its owner, who is ninety, opened it again for a week because his father had been saved by the boat.

      A slow week's work

      Four masons will carry the slates up the cliff path by hand, since no cart has ever managed the turn at the top. They reckon with two hundred journeys and a great deal of tea.

      The trustees have asked the parish for a loan of ladders. The vicar said that he would see what the belfry could spare.
      """;

  private final TextExtractor extractor = TextExtractor.standard();

  @Test
  void leavesACleanStoryAsItIs() {
    assertThat(extractor.extract(STORY).text()).isEqualTo(STORY);
  }

  @Test
  void judgesNoLineOfAParagraphThatWasWrappedWithoutTheOthers() {
    String wrapped =
        """
        The parish office keeps a register of every boat that was ever built on
        this coast, with the names of those who sailed in it and, where anybody
        cares, of those who paid. Whoever wants to look something up can ask for
        a password at the counter and is then given an hour by the stove, a copy of
        the rules about cookies, and the date on which the office will close. To
        share what was found is not only allowed: it is the point of it all, the
        clerk says, and nobody need log in or subscribe to anything to do so.
        """;

    assertThat(extractor.extract(wrapped).text()).isEqualTo(wrapped);
  }

  @Test
  void keepsAShortItemWholeAndTakesTheCallBelowIt() {
    String item =
        """
        Two feet of snow on Cold Fell

        The road over Cold Fell has been shut since Sunday night to all but the post. "He goes on skis, and he is late," said the innkeeper, Hob Garside.
        """;
    String call = "Subscribe to The Fell Post for news of the weather, every Friday.";

    assertThat(extractor.extract(item).text()).isEqualTo(item);
    assertThat(extractor.extract(item + "\n" + call).text().strip()).isEqualTo(item.strip());
  }

  @Test
  void keepsAListOfGoodsInATextWithoutSignsOfAPage() {
    String names =
        "Winter coats,Boots,Shoes,Hats,Scarves,Gloves,Best Sellers,Accessories,Pants,Shirts,"
            + "Socks,Tops,Bags,Belts,Kids,Sale,New,Women,Men,Home";
    StringBuilder goods = new StringBuilder();
    for (String name : List.of(names.split(",", -1))) {
      goods.append(name).append("\n$49\n");
    }
    String text = goods.toString();

    assertThat(extractor.extract(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Items go with their list, and a list with the line that announces it.
        """
        Building blocks for command line forms
        This package has what a small form on a terminal is made of, and no more
        than that. Each block can be used alone.

        There are blocks for:
         * money
         * login
         * time
         * names of streets
        """,
        """
        Blocks for command line forms
        This package has what a small form on a terminal is made of, and no more
        than that. Each block can be used alone.

         * fields for names of streets and towns
         * login
         * sums of money in any currency
         * lists of what was bought
        """,
        // A title may name what elsewhere would be a button.
        """
        Share photos
        Shows the pictures of a camera as soon as it is plugged in, and sends those
        that you pick to a folder that others may read.
        """,
        """
        Comments library
        Strips remarks from source files of a dozen languages and says on which line
        each of them stood.
        """
      })
  void leavesAShortDescriptionAsItIs(String description) {
    assertThat(extractor.extract(description).text()).isEqualTo(description);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We use cookies to improve your experience. Accept all cookies",
        "* Subscribe to our newsletter\n* Log in\n* Privacy policy",
        "***\nWe use cookies to improve your experience. Accept all cookies\n***"
      })
  void aColonAnnouncesNoNotice(String below) {
    String text =
        STORY
            + "\nThe trustees then put one more question to everybody in the room, the vicar among them:\n\n"
            + below;

    assertThat(extractor.extract(text).text())
        .contains(
            "The trustees then put one more question to everybody in the room, the vicar among them:")
        .doesNotContain("cookies", "newsletter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo: Edith Loam",
        "Edith Loam is a freelance writer who lives in Merrow Bay with two cats.",
        "This story also appeared in The Fell Post",
        "Oops! Something went wrong while submitting the form.",
        "This field is for validation purposes and should be left unchanged."
      })
  void takesWhatAnExtractorLeavesBelowAStory(String line) {
    assertThat(extractor.extract(STORY + "\n" + line).text().strip()).isEqualTo(STORY.strip());
  }

  private static final String TOP =
      "Skip to content\nHome\nSign in\nSubscribe\nSearch\nShare this\n";
  private static final String FOOT =
      """
      We use cookies to improve your experience. Accept all
      Terms of use
      Privacy policy
      \u00a9 2025 The Harbour Courier. All rights reserved.
      """;

  /** What an appeal goes over is no text that its first line could be the headline of. */
  @Test
  void takesTheFirstLineOfAnAppealForNoHeadline() {
    String appeal =
        """
        Your support helps somebody to watch the harbour every day
        From the herring count to the ferry timetable, our people stand in the rain when something \
        happens here. Whether it is a storm over the breakwater or a quarrel in the parish hall, they \
        find out what is true.
        Please donate what you can, so that we are able to send somebody to every pier. Even a small \
        gift pays for a morning's work.
        We have no owner with deep pockets, and we put up no paywall. Become a member today and help us \
        to stay independent.
        """;

    assertThat(extractor.extract(appeal + STORY).text()).isEqualTo(STORY);
  }

  /** The nearest lines are the author's. */
  @Test
  void keepsTheHeadlineOfAWholePageAboveItsByline() {
    String page =
        TOP + "Lamp to move north\nMara Quill\nStaff writer\n3 min read\n\n" + STORY + FOOT;

    String kept = extractor.extract(page).text();

    assertThat(kept).contains("Lamp to move north", "The lifeboat house on Sallow Point");
    assertThat(kept).doesNotContain("Staff writer", "3 min read", "Skip to content", "Privacy");
  }

  /** It stands with the links of the head, and what is above the text is about the author. */
  @Test
  void keepsTheHeadlineOfAWholePageFarAboveTheText() {
    String page =
        "Skip to content\nHome\nSign in\nSearch\nThe Lifeboat House on Sallow Point Gets a New Roof\n"
            + "Share this\nMara Quill\nStaff writer\nPublished Monday\n3 min read\nListen\nPrint\n0 comments\n\n"
            + STORY
            + FOOT;

    String kept = extractor.extract(page).text();

    assertThat(kept).startsWith("The Lifeboat House on Sallow Point Gets a New Roof");
    assertThat(kept).doesNotContain("Staff writer", "Listen", "Sign in");
  }

  /** A threshold that suits news would take the first goods with the rest. */
  @Test
  void keepsMoreOfThePageOfAShop() {
    String story =
        "The shop behind the sail loft has sold what boats need since the old quay was built, and "
            + "it still opens at six, when the first of them come in.\n";
    StringBuilder wares = new StringBuilder();
    for (String name :
        "Lamp oil,Rope,Cork floats,Net needle,Tide table,Harbour map".split(",", -1)) {
      wares.append(name).append(", the best\nfrom 12.00 at the quay\nAdd to basket\n");
    }

    String kept =
        extractor.extract(TOP + "Things for boats\n" + story + wares + story + FOOT).text();

    assertThat(kept).contains("Lamp oil, the best", "Rope, the best", "Cork floats, the best");
    assertThat(kept).doesNotContain("Sign in", "Privacy policy");
  }

  @Test
  void findsTheHeadingOfAPartOfTheStory() {
    TextExtraction extraction = extractor.extract(STORY);

    assertThat(extraction.headings())
        .extracting(span -> span.of(extraction.text()).toString())
        .containsExactly("A slow week's work");
  }

  @Test
  void cutsAnAppealOffTheSentenceThatIsGluedToIt() throws IOException {
    TextExtraction extraction = extractor.extract(sample("courier-council.txt"));

    assertThat(extraction.text())
        .startsWith("The council has promised to mend the fog horn")
        .contains("on the far side of the hill.The horn will be tested")
        .contains("\n\nLaughter in the gallery\n\n")
        .contains("\n\nA new switch, with a lock\n\n")
        .endsWith("at the Town Hall.");
  }

  @Test
  void takesADateBeforeTheTextForMetadata() throws IOException {
    TextExtraction extraction = extractor.extract(sample("courier-council.txt"));

    assertThat(extraction.metadata().date())
        .hasValueSatisfying(
            date -> {
              assertThat(date.value()).isEqualTo("2026-03-04");
              assertThat(date.span().of(extraction.revision().source()).toString())
                  .isEqualTo("2026-03-04");
            });
    assertThat(extraction.removed()).extracting(Edit::kind).contains("date", "counter");
  }

  @Test
  void leavesACleanArticleOfAnotherLanguageAsItIs() throws IOException {
    String text = sample("correio-clean.txt");

    assertThat(extractor.extract(text).text()).isEqualTo(text);
  }

  @Test
  void removesACounterAtTheEnd() {
    TextExtraction extraction = extractor.extract(STORY + "\n0 Comments\n");

    assertThat(extraction.text()).isEqualTo(STORY.strip());
    assertThat(extraction.removed())
        .singleElement()
        .satisfies(
            edit -> {
              assertThat(edit.kind()).isEqualTo("counter");
              assertThat(edit.confidence()).isBetween(0.5, 1.0);
            });
  }

  @Test
  void anAppealGoesWithItsLinesThatNameNoGift() {
    String appeal =
        """
        Please support our journalism
        For a hundred years we have counted the boats out and counted them in again.
        Make a donation today: every gift keeps us going.

        """;

    TextExtraction extraction = extractor.extract(appeal + STORY);

    assertThat(extraction.text()).isEqualTo(STORY);
    assertThat(extraction.removed()).extracting(Edit::kind).containsOnly("banner");
  }

  @Test
  void marksWithoutRemoving() {
    String text = STORY + "\n0 Comments\n";
    TextExtraction marked = TextExtractor.builder().markOnly(true).build().extract(text);

    assertThat(marked.text()).isEqualTo(text);
    assertThat(marked.revision().isChanged()).isFalse();
    assertThat(marked.removed()).isEqualTo(extractor.extract(text).removed());
  }

  @Test
  void keepsWhatIsProtected() {
    String text = STORY + "\n0 Comments\n";
    Span counter = new Span(text.indexOf("0 Comments"), text.indexOf("0 Comments") + 10);

    TextExtraction extraction = extractor.extract(text, List.of(), List.of(counter));

    assertThat(extraction.text()).isEqualTo(text);
  }

  @Test
  void doesNotTearALineAroundWhatIsProtected() {
    String line = "Subscribe to The Fell Post for \"all the weather we have\", every Friday.";
    String text = STORY + "\n" + line + "\n";
    int start = text.indexOf("\"all the weather");
    Span quotation = new Span(start, text.indexOf('"', start + 1) + 1);

    assertThat(extractor.extract(text).text()).doesNotContain("Subscribe");
    assertThat(extractor.extract(text, List.of(), List.of(quotation)).text()).isEqualTo(text);
  }

  @Test
  void removesWhatIsKnownFromElsewhere() {
    int start = STORY.indexOf("The trustees have asked");
    int end = STORY.indexOf(" The vicar said");
    Edit known = new Edit(new Span(start, end), "", "template", "t12", 1);

    TextExtraction extraction = extractor.extract(STORY, List.of(known), List.of());

    assertThat(extraction.removed()).containsExactly(known);
    assertThat(extraction.text())
        .endsWith(
            "a great deal of tea.\n\nThe vicar said that he would see what the belfry could spare.\n");
  }

  @Test
  void rejectsKnownPassagesThatOverlap() {
    List<Edit> known = List.of(Edit.remove(0, 9, "template", 1), Edit.remove(5, 12, "template", 1));

    assertThatThrownBy(() -> extractor.extract(STORY, known, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rejectsADialOutOfRange() {
    assertThatThrownBy(() -> TextExtractor.builder().recall(1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("recall must be in [0, 1]: 1.5");
    assertThatThrownBy(() -> TextExtractor.builder().recall(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String sample(String name) throws IOException {
    return Files.readString(Path.of("..", "docs", "samples", name), StandardCharsets.UTF_8);
  }
}
