package dev.winnow.nlp.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where sentences of Thai and Lao end, which have no mark for that. */
class PhraseBreaksTest {
  private static final SentenceSegmenter THAI =
      SentenceSegmenter.forLanguage(Locale.forLanguageTag("th"));

  private static void check(String marked) {
    Marked text = Marked.of(marked);
    for (SentenceSegmenter segmenter : List.of(THAI, SentenceSegmenter.multilingual())) {
      assertThat(text.shown(segmenter.segment(text.text()))).isEqualTo(text.shown());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "opener      > ฝนตกหนักทั่วทั้งจังหวัดตั้งแต่เมื่อคืน|อย่างไรก็ตาม ถนนทุกสายยังใช้การได้",
        "subject     > ร้านหนังสือเก่าปิดตัวลงเมื่อเดือนก่อน|เจ้าของร้านบอกว่าไม่มีใครซื้อหนังสือแล้ว",
        "particle    > ขอเมนูหน่อยค่ะ|วันนี้มีปลาสดไหมคะ|มีครับ",
        "conjunction > เขาซ่อมเรือลำเก่าของปู่จนเสร็จ และพาลูกออกไปตกปลาทุกเช้า",
        "relative    > เธออ่านจดหมายฉบับสุดท้ายของพ่อ ซึ่งเขียนไว้ก่อนสงคราม",
        "that        > ครูบอกนักเรียนว่า พรุ่งนี้โรงเรียนจะปิดหนึ่งวัน",
        "list        > ในตะกร้ามีไข่ไก่ ผักบุ้ง มะเขือ และพริกแห้ง",
        "figure      > หมู่บ้านนี้มีบ้านเรือน 120 หลัง และโรงเรียน 1 แห่ง",
        "repetition  > เด็ก ๆ วิ่งเล่นอยู่หน้าบ้าน",
        "foreign     > ทีมงานใช้โปรแกรม LibreOffice ในการทำรายงาน",
        "bracket     > สะพาน (ซึ่งสร้างด้วยไม้ เขาบอกว่าเก่ามากแล้ว) ถูกน้ำพัดไป",
        "fronted     > เมื่อเรือเทียบท่า ผู้โดยสารทุกคนต้องแสดงบัตร",
        "adverb      > จากนั้น เขาก็เดินกลับบ้านคนเดียว",
        "address     > เธอเกิดที่ตำบลท่าศาลา อำเภอเมือง จังหวัดลพบุรี",
        "comma       > เขาเลือกสีแดง, สีเขียวและสีขาวมาทาผนังบ้านหลังใหม่",
        "mark        > คุณจะไปไหน?|ผมจะไปตลาด!|แล้วคุณล่ะ?",
        "stop        > เขากลับบ้านไปแล้ว.|ฉันยังอยู่ที่นี่.",
        "two spaces  > เขาอ่านหนังสือจบ  และคืนห้องสมุดแล้ว",
      })
  void thai(String what, String marked) {
    check(marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "title   > ดร. มาลีพบกับ นพ. สมศักดิ์ที่โรงพยาบาล",
        "rank    > พล.อ. ประสิทธิ์เดินทางไปที่ จ. ระยอง",
        "time    > ร้านเปิดเวลา 9.00 น. ถึง 18.00 น. ทุกวัน",
        "glued   > พล.อ.ประสิทธิ์อยู่ที่ จ.ระยอง",
        "measure > ถนนสายนี้ยาว 12 กม. กว้าง 8 ม. ตลอดสาย",
      })
  void abbreviations(String what, String marked) {
    check(marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "inside   > เขาตอบว่า \"ฉันเหนื่อยมาก เราพักกันก่อนเถอะ\"",
        "reported > \"พรุ่งนี้เราจะออกเดินทางแต่เช้า\" หัวหน้ากล่าว",
        "term     > ชาวบ้านเรียกหินก้อนนี้ว่า \"หินพ่อเฒ่า\" มาหลายชั่วอายุคน",
      })
  void quotations(String what, String marked) {
    check(marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "opener > ລາວໄປຕະຫຼາດກັບໝູ່ສອງຄົນ ແລະ ຊື້ປາ 3 ໂຕ|ຫຼັງຈາກນັ້ນ ພວກເຂົາກັບບ້ານ",
        "adverb > ເມືອງນີ້ຕັ້ງຢູ່ແຄມແມ່ນ້ຳຂອງແລະມີວັດເກົ່າ|ນອກຈາກນີ້ ຍັງມີຕະຫຼາດໃຫຍ່",
        "list   > ໃນສວນມີໝາກມ່ວງ ໝາກກ້ວຍ ແລະ ໝາກພ້າວ",
      })
  void lao(String what, String marked) {
    check(marked);
  }

  @Test
  void opensASentenceWithAQuotation() {
    check("ฝูงนกบินกลับรังก่อนพระอาทิตย์ตกดินทุกเย็น|\"นั่นนกอะไร\" เด็กคนหนึ่งถาม");
  }

  @Test
  void leavesScriptsWithFullStopsOfTheirOwnAlone() {
    check("គាត់ ទៅ ផ្សារ។|ខ្ញុំ នៅ ផ្ទះ។");
  }

  @Test
  void weightsAreThoseThatAreLearnt() {
    int[] weights = Stream.of(PhraseFeature.values()).mapToInt(f -> f.weight).toArray();
    assertThat(new PhraseTrainer(PhraseTexts.toLearn()).train()).isEqualTo(weights);
  }

  @Test
  void figuresAreThoseThatAreToldOf() {
    int[] weights = Stream.of(PhraseFeature.values()).mapToInt(f -> f.weight).toArray();
    Figures heldOut = PhraseTrainer.figures(PhraseTexts.heldOut(), weights, error -> {});
    assertThat(heldOut.f1()).isGreaterThan(0.78);
  }

  @Test
  void noTwoWordsAreTakenForEachOther() {
    Map<String, String> kinds = new HashMap<>();
    Set<String> wrong = new HashSet<>();
    for (String line : PhraseWords.lines()) {
      String[] words = line.split(" ");
      for (String word : List.of(words).subList(1, words.length)) {
        String table = PhraseWords.tableOf(words[0]).toString();
        String before = kinds.put(table + " " + word, words[0]);
        if (before != null && !before.equals(words[0])) {
          wrong.add(word + " is both " + before + " and " + words[0]);
        }
        String plain = word.replace('_', ' ');
        if (PhraseWords.tableOf(words[0]).roleOf(plain) != PhraseWords.roleNamed(words[0])) {
          wrong.add(word + " is not found as " + words[0]);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
