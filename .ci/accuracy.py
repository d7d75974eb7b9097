#!/usr/bin/env python3
"""Writes docs/accuracy.md: the recorded figures (floors.json) beside those of peers.

    .ci/accuracy.py > docs/accuracy.md

The peers' figures were measured once, with the versions named, on the same sets or, where a footnote says so, on another
part of them.
"""
import json
import os

FLOORS = json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "floors.json"), encoding="utf-8"))

HEAD = """# Accuracy

What follows is measured through the command line, as a user gets it. `.ci/run` measures all of it again where the evaluation data
lies beside the checkout, and fails if a figure falls; this page is written from the recorded figures by
`.ci/accuracy.py > docs/accuracy.md`. The sets are other people's and not part of the project; [NOTICE](../NOTICE) names those that
models were learnt from. No document, page or site is in both a training part and a part that is measured here.

"""

# Section, introduction, header, rows: (what it is, key, figures of peers).
SECTIONS = [
    ("Encoding repair", "Lines of text in 28 languages, mangled in 26 ways; exact: the line is as it was before. The peer is ftfy 6.3.1,"
     " measured on the other half of the set.", ["", "Winnow", "ftfy"], [
         ("ftfy's own test cases", "encoding/cases/exact", ["1.000"]),
         ("... of those it fails itself, of 7", "encoding/cases/peer's known failures solved", ["0"]),
         ("common codecs, exact", "encoding/mojibake/all common codecs: exact", [".879"]),
         ("common codecs, wrong", "encoding/mojibake/all common codecs: wrong", [".024"]),
         ("windows-1251", "encoding/mojibake/windows-1251: exact", [".476"]),
         ("windows-1253", "encoding/mojibake/windows-1253: exact", [".737"]),
         ("iso-8859-2", "encoding/mojibake/iso-8859-2: exact", [".765"]),
         ("macroman", "encoding/mojibake/macroman: exact", [".874"]),
         ("cp437", "encoding/mojibake/cp437: exact", [".891"]),
         ("no-break space lost to space", "encoding/mojibake/1252 nbsp->space: exact", [".885"]),
         ("eight codecs more, exact", "encoding/mojibake/all new codecs: exact", [".116"]),
         ("eight codecs more, wrong", "encoding/mojibake/all new codecs: wrong", [".323"]),
         ("bytes became U+FFFD, all scripts", "encoding/mojibake/L:1252 strict->U+FFFD: exact", [".527"]),
         ("C1 controls vanished, all scripts", "encoding/mojibake/L:latin1 C1 dropped: exact", [".298"]),
         ("C1 controls became `?`, all scripts", "encoding/mojibake/L:latin1 C1->?: exact", [".298"]),
         ("half of a line mangled", "encoding/mojibake/all mixed line: exact", [".660"]),
         ("clean sentences changed", "encoding/clean/clean sentences changed", ["0"]),
     ]),
    ("Charset detection", "Share of byte samples that decode to the right text, 35 charsets. The peer is ICU4J 79.1's detector.",
     ["", "50 bytes", "200", "1,000", "5,000", "ICU4J"], [
         ("single-byte", "encoding/detect/single-byte @{}", [".83 / .86 / .86 / .86"]),
         ("Chinese, Japanese, Korean", "encoding/detect/cjk @{}", [".98 (1,000)"]),
         ("UTF-16 without a mark", "encoding/detect/utf-16 @{}", [".80 (1,000)"]),
         ("DOS and Mac code pages", "encoding/detect/dos-mac @{}", ["0"]),
     ]),
    ("Main text of pages", "349 pages of seven kinds (WCXB, development part), F1 of words, mean of pages; no site is in the training"
     " part.", ["", "Winnow", "Readability4J 1.0.8", "Boilerpipe 1.2.2", "Crux 2.1.0"], [
         ("all kinds", "boilerplate/html/word F1, mean of pages", [".812", ".790", ".605"]),
         ("articles", "boilerplate/html/word F1, article", [".940", ".877", ".771"]),
         ("forums", "boilerplate/html/word F1, forum", [".528", ".768", ".362"]),
         ("products", "boilerplate/html/word F1, product", ["", "", ""]),
         ("collections", "boilerplate/html/word F1, collection", ["", "", ""]),
         ("listings", "boilerplate/html/word F1, listing", ["", "", ""]),
         ("documentation", "boilerplate/html/word F1, documentation", ["", "", ""]),
         ("services", "boilerplate/html/word F1, service", ["", "", ""]),
         ("title, exact", "boilerplate/html/title exact", ["", "", ""]),
         ("author, exact", "boilerplate/html/author exact", ["", "", ""]),
         ("date, exact", "boilerplate/html/date exact", ["", "", ""]),
         ("blocks true to their stretch of HTML", "boilerplate/html/blocks true to their HTML", ["", "", ""]),
     ]),
    ("Boilerplate in plain text", "The visible lines of the same pages, labelled by alignment (so the labels are noisy); the peer is a"
     " logistic regression over words, length and place.", ["", "Winnow", "baseline"], [
         ("F1 of boilerplate lines", "boilerplate/lines/boilerplate line F1", [".905"]),
         ("F1 of boilerplate characters", "boilerplate/lines/boilerplate char F1", [".737"]),
         ("content characters kept", "boilerplate/lines/content char recall", [""]),
     ]),
    ("Sentences", "F1 of sentence spans on held-out parts of Universal Dependencies treebanks; peers on the test parts of the same"
     " treebanks. OpenNLP is 2.5.11 with its published models.", ["", "Winnow", "ICU4J", "OpenNLP", "best peer"], [
         ("English EWT", "sentences/en_ewt/F1", [".815", ".869", ".869"]),
         ("German GSD", "sentences/de_gsd/F1", [".905", ".918", ".921"]),
         ("French GSD", "sentences/fr_gsd/F1", [".947", ".967", ".969"]),
         ("Spanish GSD", "sentences/es_gsd/F1", [".964", ".962", ".965"]),
         ("Portuguese GSD", "sentences/pt_gsd/F1", [".922", ".916", ".977"]),
         ("Dutch Alpino", "sentences/nl_alpino/F1", [".914", ".938", ".960"]),
         ("Russian GSD", "sentences/ru_gsd/F1", [".976", ".964", ".976"]),
         ("Japanese GSD", "sentences/ja_gsd/F1", [".967", "0", ".984"]),
         ("Chinese GSD", "sentences/zh_gsdsimp/F1", [".987", "0", ".998"]),
         ("golden rules of pySBD, texts right", "sentences/golden/texts right", [".57", ".53", ".957"]),
         ("joins split, `end.Start`", "sentences/glued/joins split, terminator", ["", "", ""]),
         ("joins split, `wordStart`", "sentences/glued/joins split, lower-upper", ["", "", ""]),
     ]),
    ("Quotations", "F1 of spans; the peer is CoreNLP 4.5.10 with its best flags.", ["", "Winnow", "CoreNLP"], [
        ("English web text (EWT)", "quotes/ewt/F1", [".916"]),
        ("19th-century fiction (CLiC)", "quotes/clic_gold/F1", [".972"]),
        ("fiction, direct speech (LitBank)", "quotes/litbank/F1", [".881"]),
        ("French fiction, direct speech (AADS)", "quotes/aads_french/F1", [".05"]),
        ("hard cases in 14 languages", "quotes/handmade/F1", [".717"]),
        ("news: speaker mention found", "quotes/samples/speaker mention found", [".62"]),
        ("news: reporting word", "quotes/samples/cue exact", [""]),
        ("news: speakers invented", "quotes/samples/speakers invented", ["5 of 6"]),
    ]),
    ("Near-duplicates", "63,956 package descriptions and every pair of them, computed exactly.",
     ["threshold", ".8", ".7", ".5"], [
         ("recall of pairs", "dedup/t={}/pair recall", []),
         ("precision of pairs", "dedup/t={}/pair precision", []),
         ("largest error of a similarity", "dedup/t={}/largest error of a Jaccard", []),
         ("removed without a kept, similar witness", "dedup/t={}/removed, not similar to the kept", []),
     ]),
]
COLUMNS = {"Charset detection": ["50", "200", "1000", "5000"], "Near-duplicates": ["0.8", "0.7", "0.5"]}


def number(value):
    if float(value).is_integer() and value != 1:
        return str(int(value))
    if abs(value) < 1e-4:
        return f"{value:.0e}"
    return f"{value:.4f}" if value > 0.9995 and value < 1 else f"{value:.3f}".lstrip("0")


def main():
    print(HEAD, end="")
    for title, text, header, rows in SECTIONS:
        print(f"## {title}\n\n{text}\n\n| {' | '.join(header)} |\n|{'---|' * len(header)}")
        for what, key, peers in rows:
            keys = [key.format(column) for column in COLUMNS.get(title, [""])]
            cells = [number(FLOORS[name]) for name in keys]
            print(f"| {' | '.join([what, *cells, *peers])} |")
        print()


if __name__ == "__main__":
    main()
