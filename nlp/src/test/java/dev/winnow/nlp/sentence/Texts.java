package dev.winnow.nlp.sentence;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary texts, made of what tells or hides where a sentence ends. */
final class Texts {
  private Texts() {}

  static Arbitrary<String> any() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "The ferry left", "we waited", "Mr", "Dr", "approx", "No", "word", "Word", "A", "b",
            "3", "12", "1.5", "e.g", "U.S", "3.", "a.", ".", ". ", ".", "! ", "?", "...", "…", ": ",
            "; ", ",", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u2028", "\u0085", "\"",
            "'", "''", "“", "”", "‘", "’", "«", "» ", "„", "(", ")", "[12]", "- ", "— ", "* ", "/ ",
            "www.a.B", "https://a.B/c", "a.B@c.d", "â", "Â ", "é", "e\u0301", "\u0301", "漢字", "。",
            "「", "」", "かな", "नमस्ते", "\u0964", "\u061f", "\u06d4", "\u0e01\u0e33", "ΑΒ;", "Ես:", "¿Qué", "\ud83d\ude00",
            "\ud83d\udc68\u200d\ud83d\udc69", "\ud83d", "\ude00", "\ufe0f", "\u0000", "endStart", "end.Start");
    return piece.list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }
}
