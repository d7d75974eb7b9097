package dev.winnow.similarity;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary texts of all scripts, with what normalisation, case and segmentation stumble over. */
final class AnyText {
  private AnyText() {}

  static Arbitrary<String> any() {
    Arbitrary<String> chosen =
        Arbitraries.of(
            "a",
            "Z",
            "7",
            "word",
            "WORD",
            "aVeryLongWordIndeed",
            " ",
            " ",
            "\n",
            "\t",
            ".",
            "'",
            "\u2019",
            "\u201c",
            "\u2014",
            "\u00a0",
            "\u200d",
            "\u00ad",
            "é",
            "É",
            "e\u0301",
            "ß",
            "ẞ",
            "İ",
            "I\u0307",
            "Σ",
            "σ",
            "ς",
            "ΑΣ",
            "Α",
            "Ω",
            "\u2126",
            "K",
            "\u212a",
            "Å",
            "\u212b",
            "Ⱥ",
            "Ǆ",
            "ǅ",
            "\u0345",
            "\u0323",
            "\u0301",
            "\u0316",
            "\u034f",
            "\u20dd",
            "漢",
            "字",
            "々",
            "〇",
            "カ",
            "ー",
            "ｱ",
            "ﾞ",
            "か",
            "ん",
            "が",
            "か\u3099",
            "ก",
            "กำ",
            "ที่",
            "ລາວ",
            "ខ្មែរ",
            "မြန်",
            "한",
            "한",
            "ᄒ",
            "\u1161",
            "\u11ab",
            "हिन्दी",
            "क\u093c",
            "\u0958",
            "বাংলা",
            "\u09c7\u09be",
            "שָׁ",
            "ש\u05c1\u05b8",
            "\u0651\u064e",
            "مُ",
            "٣",
            "Ⅷ",
            "²",
            "½",
            "ⅷ",
            "\ud83d\ude00",
            "\ud801\udc00",
            "\ud801\udc28",
            "\ud835\udd38",
            "\ud840\udc00",
            "\ud834\udd57",
            "\ud834\udd65",
            "\ud83d",
            "\ude00",
            "\ufffd",
            "\u0000",
            "ﬁ",
            "Ａ",
            "\ufe0f",
            "\u2000",
            "\u0340",
            "\u1fef",
            "\u0387",
            "\u037e");
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(6, chosen),
            net.jqwik.api.Tuple.of(
                2, Arbitraries.integers().between(0, 0x3FFFF).map(AnyText::codePoint)),
            net.jqwik.api.Tuple.of(
                1, Arbitraries.integers().between(0, 0x7FF).map(AnyText::codePoint)));
    Arbitrary<String> text = piece.list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    return Arbitraries.oneOf(text, text.map(AnyText::decomposed));
  }

  private static String codePoint(int c) {
    return new String(Character.toChars(c));
  }

  private static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }
}
