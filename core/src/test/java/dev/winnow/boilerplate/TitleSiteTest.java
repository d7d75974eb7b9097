package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleSiteTest {
  private static final String FRONT = "https://twinefold.example/";
  private static final String PAGE = "https://twinefold.example/ledger";

  private static TitleSite site(String title, String shared, String url) {
    return new TitleSite(new SiteName("Twinefold", url), title, shared, Address.of(url));
  }

  private static String without(String title, String url) {
    return site(title, "", url).without(title);
  }

  @Test
  void takesTheNameOffEitherEnd() {
    assertThat(without("The net maker's ledger | Twinefold", PAGE))
        .isEqualTo("The net maker's ledger");
    assertThat(without("Twinefold - The net maker's ledger", PAGE))
        .isEqualTo("The net maker's ledger");
  }

  @Test
  void takesNoLabelThatManySitesShareForAnAcronym() {
    String title = "Cooking on Mondays: what we eat";
    for (String host : new String[] {"tide.com", "tide.example.com", "tide.com.au", "tide.org"}) {
      assertThat(without(title, "https://" + host + "/page")).isEqualTo(title);
    }
  }

  @Test
  void leavesTheNameBeforeTheMottoOfAFrontPage() {
    assertThat(without("Twinefold: The net maker's ledger", FRONT))
        .isEqualTo("Twinefold: The net maker's ledger");
    assertThat(without("Twinefold: The net maker's ledger - Twinefold", FRONT))
        .isEqualTo("Twinefold: The net maker's ledger");
  }

  @Test
  void takesNoPageForAFrontPageWhoseAddressIsUnknown() {
    assertThat(without("Twinefold: The net maker's ledger", ""))
        .isEqualTo("The net maker's ledger");
  }

  @Test
  void takesWhatTheSharedTitleLeavesOutForTheName() {
    String title = "Harbour Ledgers \u2013 Counting corks";
    TitleSite site = site(title, "Counting corks", PAGE);

    assertThat(site.isIn("Harbour Ledgers")).isTrue();
    assertThat(site.isIn("Counting corks")).isFalse();
    assertThat(site.without(title)).isEqualTo("Counting corks");
    assertThat(site(title, "Another title", PAGE).isIn("Harbour Ledgers")).isFalse();
    assertThat(site(title, title, PAGE).isIn("")).isFalse();
  }

  @Test
  void takesNoHeadlineForTheNameWhereTheNameIsShared() {
    String title = "Twinefold | Three ways to mend a net";
    TitleSite site = site(title, "Twinefold", PAGE);

    assertThat(site.isIn("Three ways to mend a net")).isFalse();
    assertThat(site.without(title)).isEqualTo("Three ways to mend a net");
  }

  @Test
  void takesTheWordsOfForumSoftwareForNoTitle() {
    assertThat(without("Twinefold \u2022 View topic - Spring tides: how high?", PAGE))
        .isEqualTo("Spring tides: how high?");
  }

  @Test
  void takesTheWordsWhoseFirstLettersAreTheHostForTheName() {
    String title = "Frost dates - Highland Office for Weather and Tides";

    assertThat(without(title, "https://www.howt.example/frost")).isEqualTo("Frost dates");
    assertThat(without(title, "https://www.howl.example/frost")).isEqualTo(title);
  }

  @Test
  void takesNoTwoWordsForTheName() {
    String title = "Frost dates - Highland Office";

    assertThat(without(title, "https://ho.example/frost")).isEqualTo(title);
  }
}
