package dev.winnow.encoding;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the charset that the first bytes of a page declare in a {@code meta} element or an XML
 * declaration. Comments and the attributes of other elements do not count.
 *
 * <p>Not thread-safe: a scan is for one page.
 *
 * @see <a
 *     href="https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding">HTML,
 *     13.2.3.2</a>
 */
final class MetaPrescan {
  /** How many bytes the standard looks at. */
  static final int LENGTH = 1024;

  private static final Pattern XML_ENCODING =
      Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*(?:\"([^\">]*)\"|'([^'>]*)')");
  private static final Pattern CONTENT_CHARSET =
      Pattern.compile("charset\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;\"']+))");

  private final String page;
  private int at;

  private MetaPrescan(String page) {
    this.page = page;
  }

  /** Returns the declared label, as it stands there in lower case, if it is one that is known. */
  static Optional<String> label(byte[] bytes, int length) {
    String page =
        new String(bytes, 0, Math.min(length, LENGTH), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    return new MetaPrescan(page).find().or(() -> group(XML_ENCODING, page));
  }

  /** Returns the label in a {@code Content-Type}: the charset parameter's value. */
  static Optional<String> charsetParameter(String contentType) {
    return group(CONTENT_CHARSET, contentType.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          return Optional.of(matcher.group(group).strip());
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> find() {
    while ((at = page.indexOf('<', at)) >= 0) {
      if (page.startsWith("<!--", at)) {
        skipPast("-->", at + 2);
      } else if (isTag("<meta")) {
        at += "<meta".length();
        Optional<String> label = labelOfMeta(attributes());
        if (label.isPresent()) {
          return label;
        }
      } else if (startsElement()) {
        skipName();
        attributes();
      } else if (page.startsWith("<!", at)
          || page.startsWith("<?", at)
          || page.startsWith("</", at)) {
        skipPast(">", at);
      } else {
        at++;
      }
      if (at < 0) {
        break;
      }
    }
    return Optional.empty();
  }

  private void skipPast(String mark, int from) {
    int found = page.indexOf(mark, from);
    at = found < 0 ? page.length() : found + mark.length();
  }

  private boolean isTag(String start) {
    return page.startsWith(start, at)
        && at + start.length() < page.length()
        && (isSpace(page.charAt(at + start.length())) || page.charAt(at + start.length()) == '/');
  }

  private boolean startsElement() {
    int name = page.startsWith("</", at) ? at + 2 : at + 1;
    return name < page.length() && page.charAt(name) >= 'a' && page.charAt(name) <= 'z';
  }

  private void skipName() {
    while (at < page.length() && !isSpace(page.charAt(at)) && page.charAt(at) != '>') {
      at++;
    }
  }

  /** Reads the attributes up to the end of the tag; the first of a name counts. */
  private Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>();
    while (true) {
      while (at < page.length() && (isSpace(page.charAt(at)) || page.charAt(at) == '/')) {
        at++;
      }
      if (at >= page.length() || page.charAt(at) == '>') {
        return attributes;
      }
      int start = at;
      while (at < page.length() && (at == start || page.charAt(at) != '=') && !endsName()) {
        at++;
      }
      String name = page.substring(start, at);
      attributes.putIfAbsent(name, value());
    }
  }

  private boolean endsName() {
    char c = page.charAt(at);
    return isSpace(c) || c == '/' || c == '>';
  }

  private String value() {
    skipSpace();
    if (at >= page.length() || page.charAt(at) != '=') {
      return "";
    }
    at++;
    skipSpace();
    if (at >= page.length()) {
      return "";
    }
    char quote = page.charAt(at);
    if (quote == '"' || quote == '\'') {
      int end = page.indexOf(quote, at + 1);
      String value = end < 0 ? "" : page.substring(at + 1, end);
      at = end < 0 ? page.length() : end + 1;
      return value;
    }
    int start = at;
    while (at < page.length() && !isSpace(page.charAt(at)) && page.charAt(at) != '>') {
      at++;
    }
    return page.substring(start, at);
  }

  private void skipSpace() {
    while (at < page.length() && isSpace(page.charAt(at))) {
      at++;
    }
  }

  private static Optional<String> labelOfMeta(Map<String, String> attributes) {
    Optional<String> label = Optional.ofNullable(attributes.get("charset"));
    if (label.isEmpty() && "content-type".equals(attributes.get("http-equiv"))) {
      label = charsetParameter(attributes.getOrDefault("content", ""));
    }
    return label.filter(found -> WebCharset.forLabel(found).isPresent());
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}
