package dev.winnow.benchmarks;

/** Says what made-up words of a script are put together from: beginnings and ends of syllables. */
@SuppressWarnings("ImmutableEnumChecker") // nobody writes to the arrays
public enum Script {
  LATIN("b br c ch d f g h l m n p pr r s st t th w", "a an ar e ed en er i in ing o on or ou u y"),
  /** Latin with the accents of Western Europe. */
  ACCENTED(
      "b br c ç d f g h l m n p pr r s st t v j qu",
      "a à an é è ê ement i ie ío ño ö ü ä ão on or ou u eux"),
  CYRILLIC(
      "б бр в г д ж з к л м н п пр р с ст т х ч ш",
      "а ан ар е ен ер и ин о он ор ов у ы я ать ить"),
  GREEK("β γ δ θ κ λ μ ν π πρ ρ σ στ τ φ χ", "α άν αρ ε εν έρ ι ιν ο ον ός ου η ής ώ"),
  ARABIC("ب ت ث ج ح د ر س ش ص ط ع ف ق ك ل م ن ه", "ا ات ي ين و ون ة ان ال ر م"),
  HINDI("क ख ग च ज ट ड त द न प ब म य र ल व स ह", "ा ि ी ु ू े ै ो ौ ं ना ता"),
  THAI("ก ข ค จ ช ด ต ท น บ ป พ ม ย ร ล ว ส ห", "า ี ู ิ ุ าน าง อน อง ัน ่า ้า"),
  JAPANESE("日 本 人 大 国 会 東 山 川 町 か き さ し た な は ま", "の に を は と が で る した です 年 月"),
  CHINESE("中 国 人 大 会 年 上 海 北 京 学 生 市 场", "的 了 在 是 有 和 不 为 这 们 个 说 来");

  private final String onsets;
  private final String rimes;

  Script(String onsets, String rimes) {
    this.onsets = onsets;
    this.rimes = rimes;
  }

  String[] onsets() {
    return onsets.split(" ", -1);
  }

  String[] rimes() {
    return rimes.split(" ", -1);
  }

  /** Returns whether words stand side by side without a space. */
  boolean isUnspaced() {
    return this == THAI || this == JAPANESE || this == CHINESE;
  }
}
