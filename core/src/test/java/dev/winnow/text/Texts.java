package dev.winnow.text;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary texts and edits for the laws of this package. */
final class Texts {
  private Texts() {}

  /**
   * Texts that are short enough to shrink well, with everything that has ever hurt a text library.
   */
  static Arbitrary<String> any() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "a",
            "B",
            "z",
            "é",
            "e\u0301",
            "ß",
            "7",
            " ",
            " ",
            "\n",
            "\r\n",
            "\n\n",
            "\t",
            "\u00a0",
            "\u2028",
            "\u0085",
            ".",
            "!",
            "?",
            "...",
            "。",
            "\u0964",
            "ไป",
            "ที่",
            "\u0e33",
            "ລາວ",
            "\"",
            "”",
            "’",
            "»",
            ")",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00",
            "\u200d",
            "\ufe0f",
            "\u0000",
            "漢",
            "\u0e01",
            "\u05d0",
            "word",
            "Word",
            "end.Start");
    return piece.list().ofMaxSize(24).map(pieces -> String.join("", pieces));
  }

  /**
   * Edits of a text of the given length: insertions, removals and replacements, touching ones
   * included.
   */
  static Arbitrary<Edits> editsOf(int length) {
    Arbitrary<List<Integer>> gaps = Arbitraries.integers().between(0, 3).list().ofMaxSize(12);
    Arbitrary<List<String>> replacements =
        Arbitraries.of("", "", "x", "yz", "\ud83d\ude00").list().ofSize(6);
    Arbitrary<List<String>> kinds = Arbitraries.of("mojibake", "entity", "banner").list().ofSize(6);
    Arbitrary<Integer> percent = Arbitraries.integers().between(0, 100);
    return Combinators.combine(gaps, replacements, kinds, percent)
        .as(
            (steps, texts, names, confidence) -> {
              List<Edit> edits = new ArrayList<>();
              int at = 0;
              for (int i = 0; i + 1 < steps.size(); i += 2) {
                int start = at + steps.get(i);
                int end = start + steps.get(i + 1);
                if (end > length) {
                  break;
                }
                edits.add(
                    new Edit(
                        new Span(start, end),
                        texts.get(i / 2),
                        names.get(i / 2),
                        i % 4 == 0 ? "" : "d" + i,
                        confidence / 100.0));
                at = end;
              }
              return Edits.of(length, edits);
            });
  }
}
