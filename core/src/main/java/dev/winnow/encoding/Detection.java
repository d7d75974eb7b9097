package dev.winnow.encoding;

import java.util.Optional;

/**
 * Says which charset some bytes are in, how sure that is, and why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param charset the name in the WHATWG standard, or IANA's where the standard leaves it out
 * @param confidence from 0 to 1: how likely it is that this charset gives the right text. Charsets
 *     that give the same text do not compete
 * @param declared the label that HTTP, or else the page, gave the bytes, as it stands there
 * @param evidence what decided
 */
public record Detection(
    String charset, double confidence, Optional<String> declared, Evidence evidence) {
  /**
   * Makes a detection.
   *
   * @throws IllegalArgumentException if {@code confidence} is not in [0, 1], or {@code charset} is
   *     not the name of a charset
   */
  public Detection {
    if (WebCharset.named(charset).isEmpty()) {
      throw new IllegalArgumentException("charset must be one that is known: " + charset);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1]: " + confidence);
    }
  }

  /** Returns whether the bytes were declared to be in another charset than they are. */
  public boolean overrulesDeclaration() {
    return declared
        .flatMap(WebCharset::forLabel)
        .filter(label -> evidence != Evidence.ASCII)
        .filter(label -> !label.decodesLike(WebCharset.named(charset).orElseThrow()))
        .isPresent();
  }

  /** Returns the evidence in plain words: {@code valid UTF-8, against the declared latin1}. */
  public String why() {
    return overrulesDeclaration()
        ? evidence.description() + ", against the declared " + declared.orElseThrow()
        : evidence.description();
  }
}
