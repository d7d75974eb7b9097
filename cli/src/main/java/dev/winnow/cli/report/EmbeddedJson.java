package dev.winnow.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.cli.json.Json;
import dev.winnow.cli.json.Utf8;
import java.util.HexFormat;

/**
 * Writes JSON that may stand inside an HTML element without ending it: whatever HTML or JavaScript
 * could take for its own is written as an escape.
 */
final class EmbeddedJson {
  /** What each character of ASCII takes. */
  private static final byte[] BYTES = new byte[0x80];

  static {
    for (char c = 0; c < BYTES.length; c++) {
      boolean isPair = c == '"' || c == '\\' || c == '\n';
      BYTES[c] = (byte) (isSpecial(c) || (c < ' ' && !isPair) ? 6 : isPair ? 2 : 1);
    }
  }

  private EmbeddedJson() {}

  /** Returns a {@code script} element, never run, that holds {@code json}. */
  static byte[] element(String id, JsonNode json) {
    return Utf8.encode(
        "<script type=\"application/json\" id=\"" + id + "\">" + escape(json) + "</script>\n");
  }

  /** JSON has these characters in strings only, so that an escape means the same. */
  static String escape(JsonNode json) {
    String plain = Json.write(json);
    StringBuilder escaped = new StringBuilder(plain.length() + plain.length() / 16);
    int done = 0;
    for (int i = 0; i < plain.length(); i++) {
      if (isSpecial(plain.charAt(i))) {
        escaped.append(plain, done, i).append("\\u");
        escaped.append(HexFormat.of().toHexDigits(plain.charAt(i)));
        done = i + 1;
      }
    }
    return escaped.append(plain, done, plain.length()).toString();
  }

  private static boolean isSpecial(char c) {
    return c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029';
  }

  /** Returns about how many bytes a span of a text takes once it is written. */
  static long bytes(String text, int start, int end) {
    long bytes = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < BYTES.length) {
        bytes += BYTES[c];
      } else {
        bytes += c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
      }
    }
    return bytes;
  }
}
