package dev.winnow.encoding;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code letters.bin}, the model of {@link LetterModel}, from the sentences of Universal
 * Dependencies treebanks and the Universal Declaration of Human Rights.
 *
 * <p>Arguments: the file of sentences, the file to write.
 */
final class LetterModelTrainer {
  /** How often an n-gram must be seen: without letters beyond ASCII, and with them. */
  private static final int COMMON_ASCII = 6;

  private static final int SEEN = 2;

  /** A language with fewer characters keeps those that were seen once, too. */
  private static final int FEW = 250;

  /** How often each character is taken to have been seen besides. */
  private static final double UNSEEN = 0.5;

  /** The most that a letter, and that backing off, costs. */
  private static final int MOST = 63;

  private static final int MOST_BACKOFF = 24;

  /** The least probability that is left for what does not follow a context. */
  private static final double LEAST_LEFT = 1e-4;

  private LetterModelTrainer() {}

  public static void main(String[] args) throws IOException {
    Map<String, List<String>> text = new TreeMap<>();
    PairTrainingText.read(Path.of(args[0]))
        .forEach((l, s) -> text.computeIfAbsent(language(l), x -> new ArrayList<>()).addAll(s));
    try (OutputStream file = Files.newOutputStream(Path.of(args[1]));
        DataOutputStream out = new DataOutputStream(gzip(file))) {
      out.writeInt(text.size());
      for (Map.Entry<String, List<String>> entry : text.entrySet()) {
        out.writeUTF(entry.getKey());
        write(out, contexts(entry.getValue()));
      }
    }
  }

  private static String language(String label) {
    return label.equals("zh-hans") ? "zhs" : label.equals("zh-hant") ? "zh" : label;
  }

  /** The contexts worth keeping. */
  private static TreeMap<String, Context> contexts(List<String> sentences) {
    Map<String, Integer> counts = counts(sentences);
    Map<String, Double> probabilities = probabilities(counts);
    boolean rare = counts.keySet().stream().filter(gram -> gram.length() == 1).count() < FEW;
    TreeMap<String, Context> contexts =
        new TreeMap<>(
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    counts.forEach(
        (gram, count) -> {
          if (isKept(gram, count, rare)) {
            contexts
                .computeIfAbsent(context(gram), context -> new Context())
                .add(
                    gram.charAt(gram.length() - 1),
                    probabilities.get(gram),
                    probabilities.getOrDefault(gram.substring(1), 0.0));
          }
        });
    contexts.keySet().removeIf(gram -> !gram.isEmpty() && !contexts.containsKey(gram.substring(1)));
    close(contexts);
    return contexts;
  }

  /**
   * Makes sure that one letter after another leads to each context: that the context before its
   * last letter is there, as are shorter ones, and that it knows that letter.
   */
  private static void close(TreeMap<String, Context> contexts) {
    for (String gram : List.copyOf(contexts.descendingKeySet())) {
      for (String c = gram; !c.isEmpty(); c = context(c)) {
        for (String shorter = c; !shorter.isEmpty(); shorter = shorter.substring(1)) {
          contexts.computeIfAbsent(shorter, context -> new Context());
        }
      }
    }
    for (String gram : contexts.keySet()) {
      if (!gram.isEmpty()) {
        char last = gram.charAt(gram.length() - 1);
        int cost = cost(contexts, context(gram), last);
        contexts.get(context(gram)).costs.putIfAbsent(last, cost);
      }
    }
  }

  /** What a letter costs in a context. */
  private static int cost(Map<String, Context> contexts, String context, char letter) {
    int cost = 0;
    String shorter = context;
    while (!contexts.get(shorter).costs.containsKey(letter)) {
      cost += contexts.get(shorter).backoff();
      shorter = shorter.substring(1);
    }
    return Math.min(LetterModel.STRANGER, cost + contexts.get(shorter).costs.get(letter));
  }

  /** How often each n-gram is there. */
  private static Map<String, Integer> counts(List<String> sentences) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String sentence : sentences) {
      String padded = "   " + sentence.toLowerCase(Locale.ROOT) + " ";
      for (int i = 3; i < padded.length(); i++) {
        for (int n = 1; n <= LetterModel.ORDER; n++) {
          counts.merge(padded.substring(i - n + 1, i + 1), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /**
   * The probability of the last letter of each n-gram after those before it, interpolated with the
   * next shorter n-gram (Witten and Bell 1991). What follows a context is what is counted there: a
   * sentence begins after spaces that are no part of it.
   */
  private static Map<String, Double> probabilities(Map<String, Integer> counts) {
    Map<String, Integer> followed = new HashMap<>();
    Map<String, Integer> kinds = new HashMap<>();
    counts.forEach(
        (gram, count) -> {
          followed.merge(context(gram), count, Integer::sum);
          kinds.merge(context(gram), 1, Integer::sum);
        });
    Map<String, Double> probabilities = new HashMap<>();
    for (int n = 1; n <= LetterModel.ORDER; n++) {
      for (Map.Entry<String, Integer> entry : counts.entrySet()) {
        String gram = entry.getKey();
        if (gram.length() == n) {
          String context = context(gram);
          double all = n == 1 ? UNSEEN * kinds.get(context) : kinds.get(context);
          double shorter = n == 1 ? 1.0 / kinds.get(context) : probabilities.get(gram.substring(1));
          probabilities.put(
              gram, (entry.getValue() + all * shorter) / (followed.get(context) + all));
        }
      }
    }
    return probabilities;
  }

  private static String context(String gram) {
    return gram.substring(0, gram.length() - 1);
  }

  private static boolean isKept(String gram, int count, boolean rare) {
    boolean ascii = gram.chars().allMatch(c -> c < 0x80);
    int n = gram.length();
    return ascii ? n <= 3 && count >= (n == 3 ? COMMON_ASCII : 1) : n == 1 || rare || count >= SEEN;
  }

  /** What is known to follow a context. */
  private static final class Context {
    final TreeMap<Character, Integer> costs = new TreeMap<>();
    private double known;
    private double knownShorter;

    /**
     * Adds a letter.
     *
     * @param shorter its probability in the next shorter context
     */
    void add(char letter, double probability, double shorter) {
      costs.merge(letter, cost(probability, MOST), Math::min);
      known += probability;
      knownShorter += shorter;
    }

    /** The cost of any other letter, on top of that in the next shorter context. */
    int backoff() {
      double left = Math.max(LEAST_LEFT, 1 - known);
      return cost(left / Math.max(LEAST_LEFT, 1 - knownShorter), MOST_BACKOFF);
    }

    /** The costs of the letters by their places in the alphabet. */
    TreeMap<Integer, Integer> byNumber(String alphabet) {
      TreeMap<Integer, Integer> numbers = new TreeMap<>();
      costs.forEach((letter, cost) -> numbers.put(alphabet.indexOf(letter), cost));
      return numbers;
    }

    private static int cost(double probability, int most) {
      long cost = Math.round(-Math.log(probability) * LetterModel.UNITS_PER_NAT);
      return (int) Math.max(0, Math.min(most, cost));
    }
  }

  private static void write(DataOutputStream out, TreeMap<String, Context> contexts)
      throws IOException {
    String alphabet = alphabet(contexts);
    List<String> order = inOrder(contexts.keySet(), alphabet);
    List<TreeMap<Integer, Integer>> costs =
        order.stream().map(gram -> contexts.get(gram).byNumber(alphabet)).toList();
    out.writeUTF(alphabet);
    out.writeInt(order.size());
    writeSets(out, before(order, alphabet));
    for (String gram : order) {
      out.writeByte(contexts.get(gram).backoff());
    }
    writeSets(out, costs.stream().map(Map::keySet).toList());
    for (TreeMap<Integer, Integer> letters : costs) {
      for (int cost : letters.values()) {
        out.writeByte(cost);
      }
    }
  }

  /** The letters in front of each context that make longer ones. */
  private static List<Set<Integer>> before(List<String> order, String alphabet) {
    Map<String, Set<Integer>> before = new HashMap<>();
    for (String gram : order) {
      before.put(gram, new TreeSet<>());
      if (!gram.isEmpty()) {
        before.get(gram.substring(1)).add(alphabet.indexOf(gram.charAt(0)));
      }
    }
    return order.stream().map(before::get).toList();
  }

  private static void writeSets(DataOutputStream out, List<Set<Integer>> sets) throws IOException {
    for (Set<Integer> set : sets) {
      writeNumber(out, set.size());
    }
    for (Set<Integer> set : sets) {
      for (int number : set) {
        writeNumber(out, number);
      }
    }
  }

  /** Contexts as in the file: the shorter ones first, then by their letters, the last one first. */
  private static List<String> inOrder(Set<String> contexts, String alphabet) {
    Comparator<String> byLetters =
        Comparator.comparing(
            gram ->
                new StringBuilder(gram)
                    .reverse()
                    .chars()
                    .mapToObj(c -> Character.toString(alphabet.indexOf(c)))
                    .collect(Collectors.joining()));
    return contexts.stream()
        .sorted(Comparator.comparing(String::length).thenComparing(byLetters))
        .toList();
  }

  /** All letters, those first that follow the most contexts. */
  private static String alphabet(TreeMap<String, Context> contexts) {
    TreeMap<Character, Integer> uses = new TreeMap<>();
    for (Context context : contexts.values()) {
      context.costs.keySet().forEach(letter -> uses.merge(letter, 1, Integer::sum));
    }
    StringBuilder alphabet = new StringBuilder();
    uses.keySet().stream()
        .sorted(Comparator.comparing((Character letter) -> -uses.get(letter)))
        .forEach(alphabet::append);
    return alphabet.toString();
  }

  private static void writeNumber(DataOutputStream out, int number) throws IOException {
    for (int shift = 28; shift > 0; shift -= 7) {
      if (number >>> shift != 0) {
        out.writeByte(number >>> shift & 0x7F | 0x80);
      }
    }
    out.writeByte(number & 0x7F);
  }

  private static GZIPOutputStream gzip(OutputStream file) throws IOException {
    return new GZIPOutputStream(file) {
      {
        def.setLevel(Deflater.BEST_COMPRESSION);
      }
    };
  }
}
