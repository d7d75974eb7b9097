/**
 * From bytes to the right characters: decoding bytes of an unknown charset, and repairing text that
 * somebody decoded wrongly.
 *
 * <p>Charset names and labels are those of the <a href="https://encoding.spec.whatwg.org/">WHATWG
 * Encoding Standard</a>; code pages that it leaves out have their IANA name. Every type is
 * immutable and thread-safe unless it says otherwise.
 */
@NullMarked
package dev.winnow.encoding;

import org.jspecify.annotations.NullMarked;
