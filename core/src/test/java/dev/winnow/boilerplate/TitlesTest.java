package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class TitlesTest {
  private static final String URL = "https://board.example/2026/02/three-ways-to-mend-a-net.html";

  private static List<String> candidates(String head, String body) {
    String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    Page page = new ContentModel(HtmlModels.standard()).read(Parser.parse(html, ""));
    JsonLd linked = JsonLd.read(page.head.jsonLd);
    SiteName site = new SiteName("Tidewater Board", URL);
    return Titles.of(page, linked, new MetaTags(page.head.metas), site, URL).list().stream()
        .map(Candidates.Candidate::value)
        .toList();
  }

  private static String title(String head, String body) {
    String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    return HtmlExtractor.standard().extract(html, URL).metadata().title().orElseThrow().value();
  }

  @Test
  void takesWhatATitleHasBesideTheSharedOneForTheSite() {
    String head =
        "<title>Nets and Knots: Three ways to mend a net</title>"
            + "<meta property='og:title' content='Three ways to mend a net'>";
    String body = "<h1>Nets and Knots</h1>" + article() + "<h1>A thicker twine</h1>" + article();

    assertThat(title(head, body)).isEqualTo("Three ways to mend a net");
  }

  @Test
  void takesOffWhatForumSoftwarePutsBeforeATitle() {
    String head = "<title>Tidewater Board \u2022 View topic - Spring tides: who is ready?</title>";

    assertThat(candidates(head, article())).contains("Spring tides: who is ready?");
  }

  @Test
  void leavesTheLabelsOfAThreadOut() {
    String head =
        "<title>Workshop - Mending nets in winter | Tidewater Board</title>"
            + "<meta property='og:title' content='Workshop - Mending nets in winter'>"
            + "<script type='application/ld+json'>{\"@type\":\"DiscussionForumPosting\","
            + "\"headline\":\"Mending nets in winter\"}</script>";
    String body = "<h1><span>Workshop</span> Mending nets in winter</h1>" + article();

    assertThat(candidates(head, body))
        .contains("Mending nets in winter")
        .doesNotContain("Workshop Mending nets in winter", "Workshop - Mending nets in winter");
    assertThat(title(head, body)).isEqualTo("Mending nets in winter");
  }

  @Test
  void keepsAWordThatOnlyEndsAsTheThreadDoes() {
    String head =
        "<title>Workshops</title><script type='application/ld+json'>"
            + "{\"@type\":\"DiscussionForumPosting\",\"headline\":\"shops\"}</script>";

    assertThat(candidates(head, article())).contains("Workshops", "shops");
  }

  @Test
  void callsAPageHomeOnlyIfItHasNoOtherName() {
    String shared = "<meta property='og:title' content='Home'>";

    assertThat(candidates("<title>Home - Nets and Knots</title>" + shared, article()))
        .doesNotContain("Home");
    assertThat(candidates("<title>Home</title>" + shared, article())).containsExactly("Home");
  }

  @Test
  void prefersTheHeadlineThatTheAddressNames() {
    String head =
        "<title>The heart of the coast | Tidewater</title>"
            + "<meta property='og:title' content='The heart of the coast'>";
    String body = "<h1>Ways to mend nets</h1><h1>Three ways to mend a net</h1>" + article();

    assertThat(title(head, body)).isEqualTo("Three ways to mend a net");
  }

  @Test
  void keepsATagThatTheHeadlineShows() {
    String head = "<title>Why &lt;hr&gt; draws a line | Tidewater Board</title>";

    assertThat(candidates(head, "<h1>Why &lt;hr&gt; draws a line</h1>" + article()))
        .contains("Why <hr> draws a line");
    assertThat(candidates("<title>Nets and <em>knots</em></title>", article()))
        .containsExactly("Nets and knots");
    assertThat(candidates("", "<h1>Nets and &lt;em&gt;knots&lt;/em&gt;</h1>" + article()))
        .containsExactly("Nets and knots");
  }

  @Test
  void takesALongHeadlineOnlyWhereNoTitleIsShared() {
    String introduction =
        "Who mends a net in winter, what it costs, and whom to ask for help. ".repeat(4);
    String body = "<h1>" + introduction + "</h1>" + article();
    String shared = "<meta property='og:title' content='Mending nets in winter'>";

    assertThat(candidates("", body)).containsExactly(introduction.strip());
    assertThat(candidates(shared, body)).containsExactly("Mending nets in winter");
  }

  @Test
  void takesTheNameOfTheSiteOffAHeadlineToo() {
    assertThat(candidates("", "<h1>Three ways to mend a net \u2013 Tidewater Board</h1>"))
        .contains("Three ways to mend a net");
  }

  @Test
  void offersATitleWithoutItsLastPart() {
    String head = "<title>Nets: a primer | Ropes and twine | The Harbour Review</title>";

    assertThat(candidates(head, article())).contains("Nets: a primer | Ropes and twine");
  }

  private static String article() {
    return "<p>"
        + "A net that has lost a knot loses the next one soon, so nobody waits for the winter. "
            .repeat(5)
        + "</p>";
  }
}
