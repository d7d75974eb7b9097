package dev.winnow.nlp.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of text comes to, with the rules and the model that are shipped. */
class SentenceKindsTest {
  private static void check(String language, String marked) {
    Marked text = Marked.of(marked);
    SentenceSegmenter segmenter = SentenceSegmenter.forLanguage(Locale.forLanguageTag(language));
    assertThat(text.shown(segmenter.segment(text.text()))).isEqualTo(text.shown());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "en > The lease names Quay Lights Inc. as owner.",
        "en > She works for Tern & Sons Ltd. in Hull.",
        "en > He owns Tern & Sons Ltd.|It makes nets.",
        "en > Gen. Ash met Prof. Lowe and Sen. Park on St. Ives pier.",
        "en > The course is taught by Mrs. Vane, Ph.D., of Leeds.",
        "en > It was signed by Otto Lund Jr.|His sister did not sign.",
        "en > Bring rope, nails, tar, etc.|The rest is here.",
        "en > Bring rope, nails, etc. to the shed.",
        "en > Some fish, e.g. Atlantic cod, swim deep.",
        "en > The mole, i.e. the long one, is closed.",
        "en > Cf. the map on pp. 12 and 13.",
        "en > Vol. 3, No. 12 is missing.",
        "en > They moved here in Jan. 1990 and left on Sept. 3.",
        "en > It weighs approx. 40 lb. without its chain.",
        "en > Meet at 14 Harbour Rd. near the kiosk.",
        "en > Hull vs. Leeds was dull.",
        "en > He was born in the U.S. Navy yard.",
        "en > The E.U. Council met.",
        "en > It sold in the U.K. and in the U.S. for years.",
        "de > Das Boot kostet z. B. im Winter weniger.",
        "de > Das Boot kostet z.B. im Winter weniger.",
        "de > Sie wohnt in der Hafenstr. 12 bei Fr. Dr. Lund.",
        "de > Das gilt u. a. für Netze, Taue usw.|Der Rest ist frei.",
        "de > Am 3. Oktober schließt der Hafen.|Am 4. öffnet er wieder.",
        "de > Kaiser Wilhelm II. besuchte den Hafen.",
        "fr > M. Lenoir et Mme Petit ont signé avec le Dr. Roux.",
        "fr > Le bateau part à 8 h. du matin, cf. p. 12 du guide.",
        "es > El Sr. Ruiz y la Dra. Peña viven en la Avda. del Mar.",
        "es > Trae cuerda, clavos, etc.|Lo demás está aquí.",
        "it > Il sig. Bassi abita in p.zza del Porto.",
        "it > Il dott. Bassi è partito.|Torna lunedì.",
        "pt > O Sr. Alves e a Dra. Lima moram na Av. do Cais.",
        "nl > Dhr. de Boer en mevr. Smit wonen aan de Havenstr. 4.",
        "nl > Dat geldt o.a. voor netten en touwen.",
        "sv > Det gäller bl.a. nät och tågvirke.",
        "da > Det gælder f.eks. net og tovværk.",
        "ru > В городе живёт 40 тыс. человек.|Порт закрыт.",
        "ru > Он родился в 1950 г. в Твери.",
        "ru > Рыба, сети, канаты и т. д. лежат на складе.",
        "pl > Np. dorsz pływa głęboko.",
        "pl > Sieci, liny itp.|Reszta jest tutaj.",
        "tr > Ağlar, halatlar vb. burada duruyor.",
        "cs > Např. treska plave hluboko.",
        "el > Ο κ. Παππάς ζει στην οδό Λιμένος.|Η κ. Ρήγα όχι.",
        "en > It is on Mill St.|The kiosk is shut.",
        "en > She left the U.S.|The rest stayed.",
        "nl > Hij kent mevr. Smit goed.",
      })
  void abbreviations(String language, String marked) {
    check(language, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "en > J. R. Marsh wrote to A. Hill about it.",
        "en > It was painted by M. Vane.|She was nine.",
        "en > The S.S. Tern sank.",
        "en > What is vitamin C?|Ask a cook.",
        "en > So did I.|We all did.",
        "de > H. P. Lund schrieb an G. Moor.",
        "ru > А. П. Лунин уехал.|Его ждали.",
        "ru > А.П. Лунин уехал.",
        "en > Plan B.|The rest is plan C.",
        "en > So did I.|He did not.",
      })
  void initials(String language, String marked) {
    check(language, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "en > The price is $4.50 now.|It was $3.99.",
        "en > It cost £1,250.75.|Nobody paid.",
        "en > Pi is about 3.14.|It is not 4.",
        "en > The server is at 10.0.3.17 today.",
        "en > Use version 2.4.1.|It works.",
        "en > Look up § 4.2.1 of the rules.",
        "en > The race lasted 3 h. and 12 min. in all.",
        "en > Growth was .5 per cent in May.",
        "en > She was No. 1 in 1999.|He was No. 2.",
        "en > It froze at -4.5 °C.|We stayed in.",
        "en > It happened in 1987.|Nobody knows why.",
        "de > Es kostet 1.250,75 Euro.|Das ist viel.",
        "de > Er wurde am 12.03.1987 geboren.",
        "cs > Dne 12. 3. 1987 se narodil.",
        "fi > Hän syntyi 3. toukokuuta.",
        "de > Am 14. März schließt der Hafen.",
        "de > Der 1. Mai ist frei.",
      })
  void numbersAndDates(String language, String marked) {
    check(language, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "en > The gate shuts at 9 p.m. sharp.",
        "en > The gate shuts at 9 p.m.|Then it is dark.",
        "en > We met at 5:30 P.M. on Monday.",
        "en > They came at 10 p.m.|She slept.",
      })
  void times(String language, String marked) {
    check(language, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "en > 1. Wash the net.",
        "en > a) Wash the net.",
        "en > i. Wash the net.",
        "en > iv) Hang it up.",
        "en > • Wash the net.¶• Hang it up.",
        "en > (1) Wash the net.|(2) Hang it up.",
        "en > 1.) Wash the net.|2.) Hang it up.",
        "en > a. Wash the net.",
        "en > 1. Wash the net.¶2. Hang it up.¶3. Go home.",
        "en > - Wash the net.¶- Hang it up.",
        "en > Rule 1.1 Wash the net.",
        "en > The steps are: (a) wash it; (b) hang it up; (c) go home.",
      })
  void lists(String language, String marked) {
    check(language, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "en > Write to mara.quill@tern.example.|She answers.",
        "en > Mail A.Hill@Tern.example today.",
        "en > Go to https://tern.example/Nets.Ropes?Size=4.|It is all there.",
        "en > See www.tern.example for more.",
        "en > It runs on tern.example since May.",
        "en > Open notes.txt and Index.html first.",
        "en > The file is C:\\Nets\\Log.txt.|Delete it.",
        "en > He likes ASP.NET and Node.js.",
        "en > Call net.Mend() first.",
        "en > Follow @mara.quill now.|She posts daily.",
      })
  void addressesAndCode(String language, String marked) {
    check(language, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "en > He waited... and waited.",
        "en > He waited...|Nobody came.",
        "en > He waited . . . and waited.",
        "en > He waited. . . .|Nobody came.",
        "en > He waited....|Nobody came.",
        "en > He waited… and waited.",
        "en > He waited…|Nobody came.",
        "en > “It was … a long winter,” she said.",
        "en > It goes on and on [...] until May.",
        "en > ... and so it ends.",
        "en > “Well ...” he began.",
      })
  void ellipses(String language, String marked) {
    check(language, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "en > The gate (see p. 4) is shut.",
        "en > The gate (it jams. Often.) is shut.",
        "en > The gate is shut.|(It jams.)|We climbed.",
        "en > She mended it (twice).|It held.",
        "en > She mended it (did she?) at last.",
        "en > She mended it.[4]|It held.",
        "en > It held [sic] all night.",
      })
  void parentheses(String language, String marked) {
    check(language, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "en > She said, “Hold it.”|Then she ran.",
        "en > “Hold it!” she cried.",
        "en > “Is it shut?” Mara asked.|Nobody knew.",
        "en > “It is shut.|We checked.”|They left.",
        "en > 'It is shut.'|They left.",
        "en > \"It is shut.\"|\"It is not.\"",
        "en > He called it “a wreck.”|We laughed.",
        "en > «Es ist zu.»|Sie gingen.",
        "de > „Es ist zu“, sagte er.|Dann ging er.",
        "de > „Ist es zu?“, fragte er.",
        "de > „Es ist zu.“|Dann ging er.",
        "fr > « C'est fermé. »|Ils partirent.",
        "fr > « C'est fermé ? » demanda-t-il.",
        "es > «Está cerrado.»|Se fueron.",
        "pl > „Jest zamknięte.”|Poszli.",
        "ja > 「もう閉まった。」と彼は言った。",
        "ja > 彼は「閉まった」と言った。‖私は帰った。",
        "zh > 他说：“关门了。”‖我们走了。",
        "ru > «Закрыто», — сказал он.|Мы ушли.",
        "ja > 「行くの？」と聞いた。",
        "ja > 「行くよ！」って言った。",
      })
  void quotations(String language, String marked) {
    check(language, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "ar > \"هل الباب مغلق؟\" سألت الأم.|لم يجب أحد.",
        "ar > «لن نبيع القارب!» هتف الصيادون.|ثم تفرقوا.",
        "ar > قال الصياد: \"لا تذهب.|ابق هنا.\"|ثم خرج.",
        "ar > وقعت المعركة (624 م.) قرب البئر.",
        "ar > حكم الملك (605 - 562 ق.م.) المدينة كلها.",
        "ar > قال د. سالم إن البحر هادئ.|ووافقه أ.د. منصور على ذلك.",
        "ar > سافر إلى الميناء؛ ثم عاد إلى بيته.|وبقي هناك.",
      })
  void arabic(String language, String marked) {
    check(language, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "ko > \"문이 닫혔다.\"라고 그가 말했다.|모두 웃었다.",
        "ko > \"문이 닫혔다.\" 라고 그가 말했다.|모두 웃었다.",
        "ko > \"문이 닫혔다!\" 하고 외쳤다.",
        "ko > “문이 닫혔어?” 그녀가 물었다.|대답이 없었다.",
        "ko > \"문이 닫혔다.\"|하지만 아무도 몰랐다.",
        "ko > 배는 2020. 3. 5. 오후에 떠났다.|날이 맑았다.",
        "ko > 가. 그물을 씻는다.|나. 배를 닦는다.",
        "ko > 가.|어서 가.",
        "ko > 점수는 3. 5.|그리고 끝났다.",
        "ko > 네.|알겠습니다.",
        "ko > Mr. 김은 어부다.|A.B.C. 협회에서 일한다.",
      })
  void korean(String language, String marked) {
    check(language, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "en > She joined Yahoo! in 1999.",
        "en > He reads Jeopardy! scripts at night.",
        "en > I saw Oliver! on stage.",
        "en > The band Wham! played here.",
        "en > It is Yahoo! that pays.",
      })
  void exclamationsInNames(String language, String marked) {
    check(language, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "en > What?!|Nobody told us.",
        "en > No!!!|Stop it.",
        "en > You did what??|When?",
        "en > Really...?|I doubt it.",
        "en > Stop!..|He stopped.",
        "en > Why?|Because.|So there.",
        "ja > 何だ！？‖知らない。",
      })
  void severalMarks(String language, String marked) {
    check(language, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "en > The tide turned.‖We left.",
        "en > Is it shut?‖No, it jams.",
        "en > It holds!‖The rest does not.",
        "en > “It is shut.”‖She left.",
        "en > The tide turned.‖“We left.”",
        "en > Home News‖The tide turned late.",
        "en > It sank in 1912.‖Nobody swam.",
      })
  void missingSpaces(String language, String marked) {
    check(language, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "en > News from the quay¶The tide turned late.",
        "en > The tide turned late¶¶We left",
        "en > The tide turned.¶We left.",
        "en > Subject: nets¶From: Mara",
        "en > NEWS¶¶The tide turned.|We left.",
        "en > First line¶\tsecond line",
      })
  void lineBreaks(String language, String marked) {
    check(language, marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "hi > क्या हुआ?|कुछ नहीं।",
        "bn > সে গেল।|আমি থাকলাম।",
        "ur > وہ گیا۔|میں رکا۔",
        "am > ቤቱ ተዘጋ።‖እኛ ሄድን።",
        "am > ቤቱ ተዘጋ።|እኛ ሄድን።",
        "my > သူ သွားသည်။|ငါ နေသည်။",
        "km > គាត់ទៅហើយ។|ខ្ញុំនៅ។",
        "el > Τι έγινε;|Τίποτα.",
        "fa > او رفت.|چه شد؟|هیچ.",
        "he > הוא הלך.|מה קרה?",
        "ko > 뭐라고요?|아무것도 아니에요.",
        "ja > 何？‖何でもない。",
        "zh > 什么？！‖没什么。",
        "th > เขาไปแล้ว¶ฉันอยู่",
        "km > តើអ្នកទៅណា?|ខ្ញុំទៅផ្សារ ហើយទិញត្រី ៣ ក្បាល។",
        "mr > तो घरी गेला.|ती बाजारात गेली.",
        "hy > Նա տուն գնաց։|Ես շուկա գնացի։",
        "si > ඔහු ගෙදර ගියේය.|මම කඩයට ගියෙමි.",
        "ml > അവൻ വീട്ടിൽ പോയി.|ഞാൻ കടയിൽ പോയി.",
        "ka > ის წავიდა.|მე დავრჩი.",
        "ta > அவன் போனான்.|நான் இருந்தேன்.",
        "uk > Він пішов.|Я лишився.",
        "bg > Той си тръгна.|Аз останах.",
        "vi > Anh ấy đi rồi.|Tôi ở lại.",
      })
  void otherScripts(String language, String marked) {
    check(language, marked);
  }
}
