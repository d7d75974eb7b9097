package dev.winnow.nlp.sentence;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes what web pages put among sentences: names with a capital inside, code, headings, buttons.
 */
final class WebWords {
  private static final List<String> KNOWN =
      List.of(
          ("AdSense AdWords AirAsia AirDrop AirPods AliExpress AngularJS AppStore AstraZeneca AutoCAD BackBlaze"
                  + " BestBuy BigQuery BioNTech BitTorrent BlackBerry BlackRock BlueTooth BuzzFeed ChatGPT ChromeOS"
                  + " ClickUp CloudFlare CoffeeScript ConocoPhillips CrossFit CrunchBase DeLorean DeepMind DeepSeek"
                  + " DevOps DiCaprio DoorDash DreamWorks DropBox EasyJet EndNote EverNote ExxonMobil FaceTime FastCGI"
                  + " FedEx FinTech FireFox FoxNews FreeBSD FriendFeed GameStop GarageBand GitHub GitHub GitLab"
                  + " GlaxoSmithKline GoDaddy GoFundMe GoPro GoogleBot GraphQL HarperCollins HiFi HomeKit HomePod"
                  + " HostGator HubSpot HuffPost IntelliJ JavaScript JavaScript JetBlue JetBrains JioSaavn JQuery KitchenAid"
                  + " LaGuardia LaTeX LastPass LeBron LexisNexis LibreOffice LinkedIn LinkedIn LinkedIn LiveJournal"
                  + " MacArthur MacBook MacOS MailChimp MapReduce MasterCard McCain McDonald McKinsey McGregor MediaWiki"
                  + " MetLife MicroSD MongoDB MySpace MySQL NaN NetApp NetSuite NextGen NodeJS NoSQL NVMe OAuth OneDrive"
                  + " OnePlus OpenAI OpenGL OpenSSL OpenStack PaaS PayPal PayPal PhD PhoneGap PhotoShop PlayStation"
                  + " PostgreSQL PowerBook PowerPoint PricewaterhouseCoopers PubMed PyTorch QuarkXPress QuickBooks"
                  + " QuickTime ReactJS RealNetworks ResearchGate RiteAid SaaS SalesForce ScienceDirect SciFi SharePoint"
                  + " SheKnows SketchUp SmartThings SnapChat SoundCloud SourceForge SpaceX SpringBoot StackOverflow"
                  + " StarCraft SunTrust SurveyMonkey TechCrunch TensorFlow ThinkPad TikTok TikTok TiVo TripAdvisor"
                  + " TurboTax TweetDeck TypeScript UniCredit VanDyke VirtualBox VoIP WarCraft WebMD WeChat WeWork"
                  + " WestJet WhatsApp WhatsApp WiFi WikiLeaks WinZip WooCommerce WordPress WordPress WorldCom XCode"
                  + " YouGov YouTube YouTube YouTube dB eBay eBay eBook eCommerce iCloud iMac iMessage iOS iOS iPad iPad"
                  + " iPadOS iPhone iPhone iPhone iPod iTunes kHz kWh kWh mAh macOS macOS mRNA microSD mmHg nVidia pH tRNA"
                  + " tvOS watchOS webOS xBox MHz GHz dBm dBi mW kW mV kV")
              .split(" "));

  private static final List<String> PHRASES =
      List.of(
          ("Read more|Learn more|See more|Show more|Load more|View more|View all|See all|Show all|Shop now|Buy now"
                  + "|Book now|Order now|Try it free|Try it now|Get started|Start now|Sign up|Sign in|Log in|Log out"
                  + "|Subscribe|Subscribe now|Subscribe to our newsletter|Join now|Join us|Contact us|About us"
                  + "|Follow us|Share this article|Share|Share on Facebook|Tweet|Save|Print|Email|Comments"
                  + "|Leave a comment|Add a comment|Reply|Report|Like|Continue reading|Click here|Click to enlarge"
                  + "|Skip to content|Skip to main content|Back to top|Table of contents|Menu|Search|Home|News|Sport"
                  + "|Related articles|Related posts|Recommended|Most read|Most popular|Trending|Latest news"
                  + "|Advertisement|Sponsored|Sponsored content|Add to cart|Add to Cart|Add to wishlist|Add to favorites"
                  + "|Out of stock|In stock|Free shipping|Quick view|View details|Product details|Specifications"
                  + "|Description|Reviews|Write a review|Key features|Overview|Pros|Cons|Summary|Conclusion"
                  + "|Final thoughts|Introduction|Frequently asked questions|Terms of use|Terms and conditions"
                  + "|Privacy policy|Cookie settings|Accept all cookies|All rights reserved|Image credit|Photo credit"
                  + "|Getty Images|Shutterstock|Associated Press|Press release|Staff writer|Senior editor|Contributor"
                  + "|Guest author|Download|Download now|Download the app|Watch now|Watch the video|Play video|Listen"
                  + "|Listen now|Next|Previous|Next article|Previous article|Edit|Copy link|Close|Expand all|Collapse all"
                  + "|Help|Support|Help center|Careers|Pricing|Features|Solutions|Resources|Case studies|Customer stories"
                  + "|Request a demo|Book a demo|Talk to sales|Get a quote|Get in touch|Schedule a call|Apply now|Donate"
                  + "|Donate now|Find out more|Discover more|Explore|Explore more|View profile|Read full review"
                  + "|Read the full story|Read our review|Check price|See price|Open in app|Open in new window"
                  + "|Verified purchase|Helpful|Ask a question|See answer|Step one|Part two|Chapter three|Our verdict")
              .split("\\|"));

  private static final List<String> PATTERNS =
      List.of(
          ("Photo by %|Photo: %|Image: %|Source: %|Credit: %|By %|Written by %|Posted by %|Reviewed by %|Edited by %"
                  + "|Published by %|Courtesy of %|Illustration by %|Sponsored by %|Best for %|Tags: %|Category: %"
                  + "|How to % %|What is % %|Why % %|Where to % %|The best % %|Top # % %|# min read|# minutes ago|# hours ago"
                  + "|# days ago|# weeks ago|# months ago|# years ago|# year ago|# comments|# views|# shares|# likes"
                  + "|# out of # stars|Step #: %|#. %|#) %|Figure #: %|Chapter #: %")
              .split("\\|"));

  private final Random random;
  private final String[] words;

  /** Takes words from a text in letters with case. */
  WebWords(String text, Random random) {
    this.random = random;
    this.words = text.toLowerCase(Locale.ROOT).split("[^\\p{Ll}]+");
  }

  String next() {
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3, 4, 5 -> KNOWN.get(random.nextInt(KNOWN.size()));
      case 6, 7, 8, 9 -> capital(word()) + capital(word());
      case 10 -> word() + capital(word());
      case 11 -> capital(word()) + word().toUpperCase(Locale.ROOT);
      case 12 -> word() + capital(word()) + "(";
      case 13 -> word() + "." + capital(word()) + "(";
      case 14 -> word() + "." + capital(word()) + capital(word()) + "(";
      case 15 -> "." + word() + "." + word() + capital(word());
      case 16 -> word() + capital(word()) + ":";
      case 17 -> capital(word().substring(0, 2)) + (char) ('A' + random.nextInt(26));
      case 18 -> capital(word()) + "." + capital(word()) + capital(word());
      default -> capital(word()) + capital(word());
    };
  }

  /** A heading, a button's label, a caption: a line without a full stop that ends in a letter. */
  String heading() {
    return switch (random.nextInt(4)) {
      case 0 -> PHRASES.get(random.nextInt(PHRASES.size()));
      case 1 -> filled(PATTERNS.get(random.nextInt(PATTERNS.size())));
      default -> title(1 + random.nextInt(4));
    };
  }

  private String filled(String pattern) {
    StringBuilder text = new StringBuilder();
    for (char c : pattern.toCharArray()) {
      if (c == '%') {
        text.append(title(1 + random.nextInt(2)));
      } else if (c == '#') {
        text.append(1 + random.nextInt(30));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private String title(int count) {
    StringBuilder title = new StringBuilder();
    for (int i = 0; i < count; i++) {
      title
          .append(i == 0 ? "" : " ")
          .append(i > 0 && random.nextInt(3) == 0 ? word() : capital(word()));
    }
    return title.toString();
  }

  private String word() {
    for (int attempt = 0; attempt < 20; attempt++) {
      String word = words[random.nextInt(words.length)];
      if (word.length() > 1) {
        return word;
      }
    }
    return "word";
  }

  static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
