package dev.winnow.boilerplate;

import java.util.Locale;

/**
 * The two parts of a page's address that tell something of it, in lower case. Takes any string.
 *
 * @param host without a leading {@code www.}
 * @param path from the first stroke behind the host on, with query and fragment
 */
record Address(String host, String path) {
  static Address of(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    int scheme = lower.indexOf("://");
    int from = scheme < 0 ? 0 : scheme + 3;
    int stroke = lower.indexOf('/', from);
    int end = stroke < 0 ? lower.length() : stroke;
    String host = lower.substring(from, end);
    return new Address(host.startsWith("www.") ? host.substring(4) : host, lower.substring(end));
  }
}
