package dev.winnow.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Pages to extract from: those of a file of JSON Lines, or made-up ones. */
final class Pages {
  private static final int MADE_UP = 64;
  private static final int LINKS = 120;
  private static final int PARAGRAPHS = 12;

  /** A page and its address. */
  record Page(String url, String html) {}

  private Pages() {}

  /**
   * Reads pages from a file whose records have {@code html} and {@code url}, compressed with gzip;
   * where its name is empty, makes up as many as a small news site has on a day.
   */
  static List<Page> of(String file) throws IOException {
    return file.isEmpty() ? madeUp() : read(Path.of(file));
  }

  private static List<Page> read(Path file) throws IOException {
    List<Page> pages = new ArrayList<>();
    try (InputStream in =
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), 1 << 16);
        JsonParser parser = new JsonFactory().createParser(in)) {
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        pages.add(page(parser));
      }
    }
    return pages;
  }

  private static Page page(JsonParser parser) throws IOException {
    String url = "";
    String html = "";
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value.isStructStart()) {
        parser.skipChildren();
      } else if (name.equals("url")) {
        url = parser.getValueAsString("");
      } else if (name.equals("html")) {
        html = parser.getValueAsString("");
      }
    }
    return new Page(url, html);
  }

  private static List<Page> madeUp() {
    Prose prose = new Prose(1);
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < MADE_UP; i++) {
      pages.add(new Page("https://news.example/2026/03/story-" + i, madeUp(prose)));
    }
    return pages;
  }

  private static String madeUp(Prose prose) {
    String title = prose.text(9);
    StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>");
    html.append(title).append(" | The Example</title><meta property=\"og:title\" content=\"");
    html.append(title).append("\"><script>").append("var a = {};\n".repeat(2000));
    html.append("</script></head><body><nav class=\"menu main-menu\"><ul>");
    for (int i = 0; i < LINKS; i++) {
      html.append("<li class=\"menu-item level-1\"><a href=\"/section/").append(i).append("\">");
      html.append(prose.text(2)).append("</a></li>");
    }
    html.append("</ul></nav><main><article class=\"post\"><h1>").append(title).append("</h1>");
    html.append("<p class=\"byline\">By <a rel=\"author\" href=\"/a\">Ada Moor</a></p>");
    for (int i = 0; i < PARAGRAPHS; i++) {
      html.append("<p>").append(prose.text(70)).append("</p>\n");
    }
    html.append("</article></main><aside class=\"related\"><h3>More</h3>");
    for (int i = 0; i < LINKS / 6; i++) {
      html.append("<div class=\"teaser\"><a href=\"/s/").append(i).append("\"><h4>");
      html.append(prose.text(8)).append("</h4></a><p>").append(prose.text(20)).append("</p></div>");
    }
    return html.append("</aside><footer><p>© The Example</p></footer></body></html>").toString();
  }
}
