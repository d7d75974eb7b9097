package dev.winnow.encoding;

/** How surprising a window would be in a charset and a language, in sixteenths of a bit. */
record ScoredCharset(WebCharset charset, String language, long cost) {
  ScoredCharset plus(long more) {
    return new ScoredCharset(charset, language, cost + more);
  }
}
