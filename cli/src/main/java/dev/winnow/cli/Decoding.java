package dev.winnow.cli;

import dev.winnow.pipeline.Document;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Decodes bytes by their byte order mark, as UTF-8 where they are valid, and as windows-1252
 * otherwise.
 *
 * @param text the decoded text
 * @param charset the charset, by its WHATWG name
 * @param confidence how sure that is, from 0 to 1
 * @param why what told it
 */
record Decoding(String text, String charset, double confidence, String why) {
  static Decoding of(Document document) {
    byte[] bytes = document.bytes().orElseThrow();
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return marked(bytes, 3, StandardCharsets.UTF_8, "utf-8");
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return marked(bytes, 2, StandardCharsets.UTF_16LE, "utf-16le");
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return marked(bytes, 2, StandardCharsets.UTF_16BE, "utf-16be");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Decoding(text, "utf-8", 1, "valid UTF-8");
    } catch (CharacterCodingException e) {
      String text = new String(bytes, Charset.forName("windows-1252"));
      return new Decoding(text, "windows-1252", 0, "not UTF-8");
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Decoding marked(byte[] bytes, int from, Charset charset, String name) {
    return new Decoding(
        new String(bytes, from, bytes.length - from, charset), name, 1, "byte order mark");
  }
}
