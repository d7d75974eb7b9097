package dev.winnow.benchmarks;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes up documents like those of the web, the same ones from the same seed.
 *
 * <ul>
 *   <li>Lengths are log-normal: half the documents have under 320 words, one in a hundred has over
 *       3,000. Sentences have 4 to 30 words, paragraphs 1 to 6 sentences.
 *   <li>Half the words are English function words, as in English; the rest is {@link Prose}.
 *   <li>A paragraph in three holds speech, in curly quotation marks, with a speaker and a verb.
 *   <li>A page is such a text in the frame of its site, one of twenty: navigation, teasers of other
 *       pages, a cookie notice, comments, footer, metadata. The frame is about two thirds of the
 *       bytes.
 *   <li>A feed text has lines around the text that an extractor left behind.
 *   <li>One document in ten is a near-duplicate of an earlier one: a word in 150 is another.
 * </ul>
 *
 * <p>Not thread-safe.
 */
public final class Corpus {
  private static final String[] FUNCTION_WORDS =
      ("the the the the of of of and and and to to to a a in in that that is was he for it with as his"
              + " on be at by I this had not are but from or have an they which one you were all her"
              + " she there would their we him been has when who will no more if out so up what its")
          .split(" ");
  private static final String[] NAMES =
      "Mara Tolliver,Dr. Osei,Ms. Lindqvist,Ben Arkwright,Mr. J. P. Varga,Ana Ruiz,Mrs. Holm"
          .split(",");
  private static final String[] VERBS = "said,added,asked,replied,told reporters,wrote".split(",");
  private static final int SITES = 20;

  private final SplittableRandom random;
  private final Prose prose;
  private final List<String> earlier = new ArrayList<>();

  public Corpus(long seed) {
    this.random = new SplittableRandom(seed);
    this.prose = new Prose(seed);
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private int words() {
    // Log-normal by the sum of uniform numbers.
    double normal = -6;
    for (int i = 0; i < 12; i++) {
      normal += random.nextDouble();
    }
    return (int) Math.min(20_000, Math.max(20, Math.exp(Math.log(320) + 0.95 * normal)));
  }

  /** Makes a text of paragraphs, by the distribution of lengths. */
  public String text() {
    if (!earlier.isEmpty() && random.nextInt(10) == 0) {
      return changed(earlier.get(random.nextInt(earlier.size())));
    }
    String text = text(words());
    if (earlier.size() < 1000) {
      earlier.add(text);
    } else {
      earlier.set(random.nextInt(1000), text);
    }
    return text;
  }

  /** Makes a text of at least so many words. */
  public String text(int words) {
    StringBuilder text = new StringBuilder();
    for (int done = 0; done < words; ) {
      done += paragraph(text, words - done);
      text.append("\n\n");
    }
    return text.toString();
  }

  private String changed(String text) {
    StringBuilder changed = new StringBuilder(text.length());
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ') {
        changed
            .append(random.nextInt(150) == 0 ? prose.word() : text.substring(start, i))
            .append(' ');
        start = i + 1;
      }
    }
    return changed.append(text, start, text.length()).toString();
  }

  private int paragraph(StringBuilder text, int most) {
    boolean speech = random.nextInt(3) == 0;
    int sentences = 1 + random.nextInt(6);
    int words = 0;
    for (int i = 0; i < sentences && words < most; i++) {
      text.append(i == 0 ? "" : " ");
      words += speech && i == 0 ? speech(text) : sentence(text, 4 + random.nextInt(27), ".");
    }
    return words;
  }

  private int speech(StringBuilder text) {
    text.append('\u201c');
    int words = sentence(text, 4 + random.nextInt(16), ",");
    text.append("\u201d ").append(pick(VERBS)).append(' ').append(pick(NAMES)).append(". ");
    text.append('\u201c');
    words += sentence(text, 4 + random.nextInt(16), random.nextInt(5) == 0 ? "?" : ".");
    text.append('\u201d');
    return words + 3;
  }

  private int sentence(StringBuilder text, int words, String end) {
    int start = text.length();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : random.nextInt(12) == 0 ? ", " : " ");
      switch (random.nextInt(60)) {
        case 0 -> text.append(pick(NAMES));
        case 1 -> text.append(1 + random.nextInt(2030));
        case 2 -> text.append(prose.word()).append("\u2019s");
        case 3 -> text.append("caf\u00e9");
        default -> text.append(random.nextBoolean() ? pick(FUNCTION_WORDS) : prose.word());
      }
    }
    text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
    text.append(end);
    return words;
  }

  private String phrase(int words) {
    StringBuilder text = new StringBuilder();
    sentence(text, words, "");
    return text.toString();
  }

  /** Makes a text with the lines around it that an extractor leaves behind. */
  public String feedText() {
    return phrase(7)
        + "\n\nBy "
        + pick(NAMES)
        + "\nShare this article\n\n"
        + text()
        + "Read more: "
        + phrase(8)
        + "\nSign up to our newsletter\n\n\u00a9 2026 The "
        + phrase(2)
        + ". All rights reserved.\n";
  }

  /** Makes a page. */
  public String page() {
    int site = random.nextInt(SITES);
    SplittableRandom own = new SplittableRandom(site);
    String title = phrase(6 + random.nextInt(6));
    StringBuilder page = new StringBuilder(1 << 14);
    page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
    page.append(title).append(" | Site ").append(site).append("</title>\n");
    page.append("<meta property=\"og:title\" content=\"").append(title).append("\">\n");
    page.append("<meta name=\"author\" content=\"").append(pick(NAMES)).append("\">\n");
    page.append("<style>.m{margin:0 auto;max-width:60em}.t a{color:#234;padding:2px}</style>\n");
    page.append("<script>window.site={id:").append(site).append(",ads:[");
    for (int i = 0; i < 150; i++) {
      page.append(own.nextInt(1_000_000)).append(',');
    }
    page.append("0]};</script></head>\n<body class=\"site-").append(site).append("\">\n");
    page.append("<div id=\"cookies\"><p>We use cookies to show you what you like.</p>");
    page.append("<button>Accept</button></div>\n<nav class=\"main-nav\"><ul>\n");
    for (int i = 0; i < 12 + site; i++) {
      page.append("<li class=\"nav-item\"><a href=\"/section/").append(own.nextInt(1000));
      page.append("\">Section ").append(i).append("</a></li>\n");
    }
    page.append("</ul></nav>\n<div class=\"m\"><article><h1>").append(title).append("</h1>\n");
    page.append("<div class=\"byline\">By <a rel=\"author\" href=\"/people\">").append(pick(NAMES));
    page.append("</a> <time datetime=\"2026-03-0").append(1 + random.nextInt(9));
    page.append("\">March</time></div>\n");
    for (String paragraph : text().strip().split("\n\n", -1)) {
      page.append("<p>").append(paragraph);
      if (random.nextInt(4) == 0) {
        page.append(" <a href=\"/story/").append(random.nextInt(9999)).append("\">");
        page.append(phrase(3)).append("</a>.");
      }
      page.append("</p>\n");
    }
    page.append("</article>\n<aside class=\"related t\"><h2>More from us</h2>\n");
    for (int i = 0; i < 15; i++) {
      page.append("<div class=\"teaser\"><a href=\"/story/").append(random.nextInt(9999));
      page.append("\"><img src=\"/img/").append(i).append(".jpg\" alt=\"\"><h3>");
      page.append(phrase(7)).append("</h3></a><p>").append(phrase(12)).append("</p></div>\n");
    }
    page.append("</aside>\n<section class=\"comments\"><h2>Comments</h2>\n");
    for (int i = random.nextInt(6); i > 0; i--) {
      page.append("<div class=\"comment\"><b>reader").append(random.nextInt(999)).append("</b><p>");
      page.append(phrase(15)).append(".</p><a href=\"#\">Reply</a></div>\n");
    }
    page.append("</section></div>\n<footer><p>\u00a9 2026 Site ").append(site);
    page.append("</p><ul>");
    for (int i = 0; i < 10; i++) {
      page.append("<li><a href=\"/about/").append(i).append("\">About ").append(i);
      page.append("</a></li>");
    }
    return page.append("</ul></footer></body></html>\n").toString();
  }

  /** Returns a text whose UTF-8 was read as if it were in another charset. */
  public static String mojibake(String text, Charset misread) {
    return new String(text.getBytes(StandardCharsets.UTF_8), misread);
  }

  /** Makes texts until they have so many characters together, and cuts there. */
  public String characters(int count) {
    StringBuilder text = new StringBuilder(count + (1 << 16));
    while (text.length() < count) {
      text.append(text());
    }
    text.setLength(count);
    return text.toString();
  }
}
