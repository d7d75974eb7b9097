package dev.winnow.nlp.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule at the place that is marked: by a bar at a space, by a double one where none is. */
class RulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "वह गया।|मैं रुका।",
        "ቤቱ ተዘጋ።|እኛ ሄድን።",
        "သူ သွားသည်။|ငါ နေသည်။",
        "그는 갔다.|나는 남았다.",
        "“그는 갔다.”|나는 남았다.",
        "什么？！‖没什么。",
        "行くよ！！‖待って。",
      })
  void scriptsDemandAnEnd(String marked) {
    assertThat(ScriptRules.demand(Marked.candidate(marked))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He left.|We stayed.",
        "그는...|나는 남았다.",
        "그는…|나는 남았다.",
        "走吧！‖没人来。",
        "行くよ！！‖と言った。",
        "行くよ！！‖って言った。",
      })
  void scriptsDemandNoEnd(String marked) {
    assertThat(ScriptRules.demand(Marked.candidate(marked))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "הוא ראה א.|כהן.",
        "द के.|राव आए।",
        "“그는 갔다.”‖라고 했다.",
        "“그는 갔다.”|라고 했다.",
        "“그는 갔다.”|누나가 말했다.",
        "배는 2020. 3. 5.|오후에 떠났다.",
        "Mr.|김은 어부다.",
        "「行くの？」‖と彼は聞いた。",
        "「行くよ！」‖って言った。",
        "「行くよ！」‖と、言った。",
      })
  void scriptsForbidAnEnd(String marked) {
    assertThat(ScriptRules.forbid(Marked.candidate(marked))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She saw A.|Lund.",
        "Он видел дом.|Там тихо.",
        "“그는 갔다.”|하지만 나는 남았다.",
        "그는 갔다.|말했다.",
        "배는 5.|오후에 떠났다.",
        "यह वह है.|राव आए।",
        "「行くの？」‖とても遠い。",
        "「行くの？」‖ところで誰？",
        "「行くの？」‖彼は聞いた。",
      })
  void scriptsForbidNoEnd(String marked) {
    assertThat(ScriptRules.forbid(Marked.candidate(marked))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12.|Feed the cat.",
        "• 3.|Rest a while.",
        "b.|Feed the cat.",
        "Dies ist der 4.|neue Kahn.",
        "Es war der 9.|11. 2001 in Kiel.",
        "Es war am 9. 11.|2001 in Kiel.",
        "Am 14.|März schließt der Hafen.",
        "Am 3.|Oktober schließt der Hafen.",
      })
  void numbersForbidAnEnd(String marked) {
    assertThat(NumberRules.forbid(Marked.candidate(marked))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was 12.|Nobody came.",
        "It sank in 1912.|5000 swam.",
        "It costs 12345.|more or less.",
        "It came to 3.|August was worse.",
        "Es war 1914.|März und April waren kalt.",
        "Wir fuhren.|März und April waren kalt.",
        "Feed it.|Then rest.",
      })
  void numbersForbidNoEnd(String marked) {
    assertThat(NumberRules.forbid(Marked.candidate(marked))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"It fell to 2 °C.|We froze.", "It rose to 90 ºF.|We swam."})
  void unitsDemandAnEnd(String marked) {
    assertThat(NumberRules.demand(Marked.candidate(marked))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"It was signed by C.|Marsh.", "It fell to 2 °C.|or so."})
  void unitsDemandNoEnd(String marked) {
    assertThat(NumberRules.demand(Marked.candidate(marked))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See https://tern.example/a.‖B for more.",
        "See www.tern.‖Example for more.",
        "Write to mara.‖Quill@tern.example now.",
        "They call net.‖Mend() first.",
        "The key is qaB2c‖D4eF today.",
        "It runs on .‖NET now.",
        "The G.‖D.P. fell.",
        "We used 20k‖Hz of it.",
        "We saw it on You‖Tube, and You" + "Tube paid.",
      })
  void joinsForbidAnEnd(String marked) {
    assertThat(JoinRules.forbid(Marked.candidate(marked))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The tide turned.‖We left.",
        "Is it shut?‖No, it jams.",
        "Home News‖The tide turned.",
        "The tide turned.|We left.",
        "Read it at home.‖Then mail a@b.example.",
      })
  void joinsForbidNoEnd(String marked) {
    assertThat(JoinRules.forbid(Marked.candidate(marked))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Who?|— if I may ask — are you?", "Who?|- if I may - are you?"})
  void dashesGoOn(String marked) {
    assertThat(Dashes.goOn(Marked.candidate(marked))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"He went.|— Where to?", "He went.|-- Where to?"})
  void dashesBeginSpeech(String marked) {
    Candidate candidate = Marked.candidate(marked);
    assertThat(Dashes.goOn(candidate)).isFalse();
    assertThat(Dashes.beginSpeech(candidate)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He met Dr.|— Lund.",
        "He saw A.|— Lund.",
        "He said “No.|— Why?” to her.",
        "He said “No.”|— Why?",
        "He went.|—Where to?",
        "It was no.|—5 or 6.",
      })
  void dashesTellNothing(String marked) {
    Candidate candidate = Marked.candidate(marked);
    assertThat(Dashes.goOn(candidate)).isFalse();
    assertThat(Dashes.beginSpeech(candidate)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is on Mill St.|The kiosk is shut.",
        "It was signed by Otto Lund Jr.|He was ill.",
        "She left the U.S.|They stayed.",
        "So did I.|The rest slept.",
      })
  void abbreviationsEndBeforeWordsThatBeginSentences(String marked) {
    assertThat(AbbreviationRules.demand(Marked.candidate(marked))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We saw Mr.|He Ming.",
        "It is on Mill St.|Ives Road.",
        "P.S.|The kiosk is shut.",
        "The tide turned.|The rest slept.",
        "So did I.|Theodora slept.",
      })
  void abbreviationsDemandNothingElse(String marked) {
    assertThat(AbbreviationRules.demand(Marked.candidate(marked))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Some fish, e.g.|Atlantic cod, swim deep.",
        "Manche Fische, z.B.|Dorsche, schwimmen tief.",
        "It is at Hafenstr.|12 in Kiel.",
        "Hij kent mevr.|Smit goed.",
      })
  void abbreviationsLeadOn(String marked) {
    assertThat(AbbreviationRules.forbid(Marked.candidate(marked))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is on Mill St.|Ives Road.",
        "Bring nets etc.|We wait.",
        "It is in der Hafenstr.|Wir warten.",
      })
  void otherAbbreviationsMayEnd(String marked) {
    assertThat(AbbreviationRules.forbid(Marked.candidate(marked))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The scripts of Jeopardy!|are lost.",
        "She waited (it froze.|Twice.) all winter.",
        "“It was ...|Mara who rang,” he said.",
        "“Really?”|she asked.",
        "“Really?”|Ann asked.",
        "It holds approx.|ten of us.",
        "We sang: Row!|/ Row home!",
        "We sang ``Row home!|``. They slept.",
      })
  void nothingEndsWhereASentenceGoesOn(String marked) {
    assertThat(Rules.forbid(Marked.candidate(marked))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stop!|it is late.",
        "Thank you, John!|that was kind.",
        "WE WON!|they lost.",
        "“Really?”|Nobody knew.",
        "It was late ...|Mara rang.",
        "We sang.|``Row'' is short.",
      })
  void anEndIsLeftToTheModel(String marked) {
    assertThat(Rules.forbid(Marked.candidate(marked))).isFalse();
  }
}
