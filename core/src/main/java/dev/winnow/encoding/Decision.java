package dev.winnow.encoding;

import java.util.Optional;

/**
 * Decides on the charset of some bytes, in the order in which a stream brings them: by their head,
 * or by the window of the first byte that is not ASCII, or not at all.
 *
 * <p>Immutable and thread-safe.
 *
 * @param obeysDeclarations whether a declaration has the last word
 * @param hints what is known of the bytes from elsewhere
 */
record Decision(boolean obeysDeclarations, DecodingHints hints) {
  /** Decides on bytes that are all there. */
  Detection on(byte[] bytes) {
    Optional<Detection> early = onHead(bytes, Math.min(bytes.length, DecisionWindow.HEAD));
    if (early.isPresent()) {
      return early.get();
    }
    int trigger = DecisionWindow.trigger(bytes, 0, bytes.length);
    return trigger < 0
        ? onAscii(bytes, bytes.length)
        : onWindow(DecisionWindow.at(trigger, bytes, bytes.length, 0), bytes, bytes.length);
  }

  /**
   * Decides on what shows at once: a byte order mark, a declaration that is obeyed, and UTF-16.
   *
   * @param length {@link DecisionWindow#HEAD}, or less where there is no more
   */
  Optional<Detection> onHead(byte[] head, int length) {
    Optional<WebCharset> marked = ByteOrderMark.charset(head, length);
    if (marked.isPresent()) {
      return Optional.of(
          new Detection(
              marked.get().name(),
              1,
              declarations(head, length).label(),
              Evidence.BYTE_ORDER_MARK));
    }
    if (obeysDeclarations) {
      Optional<Detection> obeyed =
          declarations(head, length)
              .strongest()
              .map(
                  said ->
                      new Detection(
                          said.charset().name(), 1, Optional.of(said.label()), said.source()));
      if (obeyed.isPresent()) {
        return obeyed;
      }
    }
    DecisionWindow window = new DecisionWindow(head, 0, length, true);
    return window.hasControls()
        ? Optional.of(onWindow(window, head, length)).filter(Decision::isUtf16)
        : Optional.empty();
  }

  private static boolean isUtf16(Detection detection) {
    return WebCharset.named(detection.charset()).filter(WebCharset::isUtf16).isPresent();
  }

  Detection onWindow(DecisionWindow window, byte[] head, int headLength) {
    return CharsetDetector.standard().detect(window, declarations(head, headLength));
  }

  /** Decides on bytes that are ASCII to their end, which reads the same in nearly every charset. */
  Detection onAscii(byte[] head, int length) {
    return new Detection(WebCharset.UTF_8, 1, declarations(head, length).label(), Evidence.ASCII);
  }

  private Declarations declarations(byte[] head, int length) {
    return Declarations.of(head, Math.min(length, MetaPrescan.LENGTH), obeysDeclarations, hints);
  }
}
