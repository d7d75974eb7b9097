package dev.winnow.benchmarks;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Makes long texts of a few sentences in each of several languages and scripts. */
@SuppressWarnings("ImmutableEnumChecker") // nobody writes to the array
enum Sentences {
  ENGLISH(
      "The ferry leaves at nine and comes back before dark.",
      "Nobody on the island remembers a colder spring than this one.",
      "She put the letter back, closed the drawer and went out.",
      "Two of the lamps were broken; the third had no oil."),
  FRENCH(
      "Le bateau part à neuf heures et revient avant la tombée de la nuit.",
      "Personne sur l’île ne se rappelle un été aussi froid que celui‑là.",
      "Après la fête, les élèves ont rangé les tables près de la fenêtre.",
      "« Où étais-tu ? » demanda-t-elle, déjà fâchée, en posant la clé."),
  POLISH(
      "Łódź odpływa o dziewiątej i wraca przed zmrokiem.",
      "Nikt na wyspie nie pamięta zimniejszej wiosny niż tegoroczna.",
      "Włożyła list z powrotem, zamknęła szufladę i wyszła.",
      "Dwie lampy były stłuczone, a w trzeciej brakło oleju."),
  RUSSIAN(
      "Паром уходит в девять и возвращается до темноты.",
      "Никто на острове не помнит такой холодной весны.",
      "Она положила письмо обратно, закрыла ящик и вышла.",
      "«Две лампы разбиты, — сказал он, — а в третьей нет масла»."),
  ARABIC(
      "تغادر العبّارة في التاسعة وتعود قبل حلول الظلام.",
      "لا أحد في الجزيرة يتذكر ربيعًا أبرد من هذا الربيع.",
      "أعادت الرسالة إلى مكانها وأغلقت الدرج وخرجت."),
  THAI(
      "เรือข้ามฟากออกเก้าโมงและกลับก่อนมืด",
      "ไม่มีใครบนเกาะจำฤดูใบไม้ผลิที่หนาวกว่านี้ได้",
      "เธอเก็บจดหมายไว้ที่เดิม ปิดลิ้นชัก แล้วออกไป"),
  JAPANESE("渡し船は九時に出て、暗くなる前に戻ってくる。", "島の誰も、これほど寒い春を覚えていない。", "彼女は手紙を元に戻し、引き出しを閉めて出て行った。"),
  CHINESE("渡船九点开出，天黑以前回来。", "岛上没有人记得比今年更冷的春天。", "她把信放回原处，关上抽屉，走了出去。");

  private static final int SENTENCES_IN_A_LINE = 5;

  private final String[] sentences;

  Sentences(String... sentences) {
    this.sentences = sentences;
  }

  /** Makes a text of about so many bytes in UTF-8, in lines of five sentences. */
  String text(int bytes) {
    SplittableRandom random = new SplittableRandom(name().length());
    StringBuilder text = new StringBuilder();
    int made = 0;
    for (int n = 1; made < bytes; n++) {
      String sentence = sentences[random.nextInt(sentences.length)];
      text.append(sentence).append(n % SENTENCES_IN_A_LINE == 0 ? '\n' : ' ');
      made += sentence.getBytes(StandardCharsets.UTF_8).length + 1;
    }
    return text.toString();
  }

  /** Makes the same text as somebody reads it who takes UTF-8 for another charset. */
  String misread(int bytes, String charset) {
    byte[] utf8 = text(bytes).getBytes(StandardCharsets.UTF_8);
    return new String(utf8, Charset.forName(charset));
  }

  /**
   * Makes the same text as somebody reads it who takes UTF-8 for ISO-8859-1, and of whose reading
   * the C1 controls were replaced, by nothing perhaps.
   */
  String misreadWithoutControls(int bytes, String replacement) {
    return misread(bytes, "ISO-8859-1").replaceAll("[\u0080-\u009F]", replacement);
  }
}
