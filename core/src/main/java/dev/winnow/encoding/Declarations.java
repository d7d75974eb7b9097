package dev.winnow.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds what HTTP and the page itself say of its charset, the stronger first. A label that names no
 * charset is no declaration.
 *
 * <p>Immutable and thread-safe.
 */
record Declarations(List<Declaration> all) {
  /** One label, what it means, and where it stands. */
  record Declaration(Evidence source, String label, WebCharset charset) {}

  static final Declarations NONE = new Declarations(List.of());

  /**
   * Reads the declarations of bytes that begin with {@code head}.
   *
   * @param strict whether only labels of the standard count, and those inside only in HTML
   */
  static Declarations of(byte[] head, int length, boolean strict, DecodingHints hints) {
    List<Declaration> found = new ArrayList<>();
    hints
        .httpCharset()
        .map(http -> MetaPrescan.charsetParameter(http).orElse(http))
        .flatMap(label -> declaration(Evidence.HTTP, label, strict))
        .ifPresent(found::add);
    if (hints.html() || (!strict && looksLikeMarkup(head, length))) {
      MetaPrescan.label(head, length)
          .flatMap(label -> declaration(Evidence.META, label, strict))
          .map(Declarations::asReadable)
          .ifPresent(found::add);
    }
    return new Declarations(List.copyOf(found));
  }

  private static Optional<Declaration> declaration(Evidence source, String label, boolean strict) {
    return WebCharset.forLabel(label)
        .filter(charset -> charset.standard() || !strict)
        .map(charset -> new Declaration(source, label, charset));
  }

  /** A page that says it is UTF-16 in ASCII bytes is not: the standard takes it for UTF-8. */
  private static Declaration asReadable(Declaration meta) {
    String name =
        meta.charset.isUtf16()
            ? WebCharset.UTF_8
            : meta.charset.name().equals(WebCharset.X_USER_DEFINED)
                ? WebCharset.WINDOWS_1252
                : meta.charset.name();
    return new Declaration(meta.source, meta.label, WebCharset.named(name).orElseThrow());
  }

  private static boolean looksLikeMarkup(byte[] head, int length) {
    int i = 0;
    while (i < length && head[i] >= 0 && head[i] <= ' ') {
      i++;
    }
    return i < length && head[i] == '<';
  }

  Optional<Declaration> strongest() {
    return all.stream().findFirst();
  }

  Optional<String> label() {
    return strongest().map(Declaration::label);
  }

  /** Returns how many of the declarations say {@code charset}. */
  int votes(WebCharset charset) {
    return (int) all.stream().filter(said -> said.charset.decodesLike(charset)).count();
  }
}
