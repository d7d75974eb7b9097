package dev.winnow.encoding;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
        write(out, costs(entry.getValue()));
      }
    }
  }

  private static String language(String label) {
    return label.equals("zh-hans") ? "zhs" : label.equals("zh-hant") ? "zh" : label;
  }

  /** The cost of each n-gram worth keeping, by its hash. */
  private static TreeMap<Integer, Integer> costs(List<String> sentences) {
    List<Map<String, Integer>> counts = new ArrayList<>();
    for (int n = 0; n <= LetterModel.ORDER; n++) {
      counts.add(new HashMap<>());
    }
    Map<String, Integer> followers = new HashMap<>();
    for (String sentence : sentences) {
      String padded = "   " + sentence.toLowerCase(Locale.ROOT) + " ";
      for (int i = 3; i < padded.length(); i++) {
        for (int n = 0; n <= LetterModel.ORDER; n++) {
          String gram = padded.substring(i - n + 1, i + 1);
          if (counts.get(n).merge(gram, 1, Integer::sum) == 1 && n > 0) {
            followers.merge(gram.substring(0, n - 1), 1, Integer::sum);
          }
        }
      }
    }
    TreeMap<Integer, Integer> costs = new TreeMap<>();
    for (int n = 1; n <= LetterModel.ORDER; n++) {
      for (Map.Entry<String, Integer> gram : counts.get(n).entrySet()) {
        if (isKept(gram.getKey(), gram.getValue())) {
          double p = probability(gram.getKey(), counts, followers);
          long cost = Math.round(-Math.log(p) * LetterModel.UNITS_PER_NAT);
          costs.merge(hash(gram.getKey()), (int) Math.max(0, Math.min(63, cost)), Math::min);
        }
      }
    }
    return costs;
  }

  private static boolean isKept(String gram, int count) {
    boolean ascii = gram.chars().allMatch(c -> c < 0x80);
    int n = gram.length();
    return ascii ? n <= 3 && count >= (n == 3 ? COMMON_ASCII : 1) : n == 1 || count >= SEEN;
  }

  /** Interpolated with the next shorter n-gram (Witten and Bell 1991). */
  private static double probability(
      String gram, List<Map<String, Integer>> counts, Map<String, Integer> followers) {
    String last = gram.substring(gram.length() - 1);
    double total = counts.get(0).get("");
    double p = (counts.get(1).get(last) + 0.5) / (total + 0.5 * counts.get(1).size());
    for (int n = 2; n <= gram.length(); n++) {
      String context = gram.substring(gram.length() - n, gram.length() - 1);
      double seen = counts.get(n - 1).getOrDefault(context, 0);
      double kinds = followers.getOrDefault(context, 0);
      if (seen == 0 || kinds == 0) {
        continue;
      }
      double count = counts.get(n).getOrDefault(gram.substring(gram.length() - n), 0);
      p = (count + kinds * p) / (seen + kinds);
    }
    return p;
  }

  private static int hash(String gram) {
    int hash = LetterModel.start(gram.charAt(gram.length() - 1));
    for (int i = gram.length() - 2; i >= 0; i--) {
      hash = LetterModel.extend(hash, gram.charAt(i));
    }
    return LetterModel.finish(hash);
  }

  private static void write(DataOutputStream out, TreeMap<Integer, Integer> costs)
      throws IOException {
    out.writeInt(costs.size());
    int before = 0;
    for (int hash : costs.keySet()) {
      writeGap(out, hash - before);
      before = hash;
    }
    for (int cost : costs.values()) {
      out.writeByte(cost);
    }
  }

  private static void writeGap(DataOutputStream out, int gap) throws IOException {
    for (int shift = 28; shift > 0; shift -= 7) {
      if (gap >>> shift != 0) {
        out.writeByte(gap >>> shift & 0x7F | 0x80);
      }
    }
    out.writeByte(gap & 0x7F);
  }

  private static GZIPOutputStream gzip(OutputStream file) throws IOException {
    return new GZIPOutputStream(file) {
      {
        def.setLevel(Deflater.BEST_COMPRESSION);
      }
    };
  }
}
