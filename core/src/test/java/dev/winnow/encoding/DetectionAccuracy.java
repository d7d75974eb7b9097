package dev.winnow.encoding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Prints how many byte samples decode to their text, by family of charsets and length.
 *
 * <p>Usage: {@code DetectionAccuracy SAMPLES.jsonl.gz [errors]}
 */
final class DetectionAccuracy {
  private DetectionAccuracy() {}

  public static void main(String[] args) throws IOException {
    Map<String, int[]> families = new TreeMap<>();
    Map<String, int[]> charsets = new TreeMap<>();
    ObjectMapper mapper = new ObjectMapper();
    boolean errors = args.length > 1;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode sample = mapper.readTree(line);
        byte[] bytes = Base64.getDecoder().decode(sample.get("bytes").asText());
        Decoded decoded = TextDecoder.evidence().decode(bytes);
        String text = decoded.text();
        String want = sample.get("text").asText();
        int hit = text.equals(want) ? 1 : 0;
        String charset = sample.get("charset").asText();
        String length = String.format("%5s", sample.get("length").asText());
        count(families, family(charset) + " @" + length, hit);
        count(charsets, charset + " " + sample.get("lang").asText(), hit);
        if (errors && hit == 0) {
          List<ScoredCharset> scores =
              CharsetRanking.standard()
                  .rank(
                      bytes,
                      0,
                      bytes.length,
                      Utf8Scan.of(bytes, 0, bytes.length),
                      true,
                      Declarations.NONE);
          System.out.println(
              charset + " " + sample.get("lang").asText() + length + " -> " + decoded.detection());
          scores.stream()
              .limit(4)
              .forEach(
                  s ->
                      System.out.println(
                          "   " + s.charset().name() + " " + s.language() + " " + s.cost()));
          int at = 0;
          while (at < text.length() && at < want.length() && text.charAt(at) == want.charAt(at)) {
            at++;
          }
          int from = Math.max(0, at - 20);
          System.out.println(
              "   want "
                  + want.substring(from, Math.min(want.length(), at + 30)).replace('\n', '|'));
          System.out.println(
              "   got  "
                  + text.substring(Math.min(from, text.length()), Math.min(text.length(), at + 30))
                      .replace('\n', '|'));
        }
      }
    }
    families.forEach(DetectionAccuracy::print);
    charsets.values().removeIf(c -> c[0] == c[1]);
    charsets.forEach(DetectionAccuracy::print);
  }

  private static void print(String key, int[] counts) {
    System.out.printf(
        "%-28s %.3f  (%d of %d)%n", key, (double) counts[0] / counts[1], counts[0], counts[1]);
  }

  private static void count(Map<String, int[]> counts, String key, int hit) {
    int[] entry = counts.computeIfAbsent(key, k -> new int[2]);
    entry[0] += hit;
    entry[1]++;
  }

  private static String family(String charset) {
    if (charset.startsWith("UTF-")) {
      return charset
          .substring(0, charset.startsWith("UTF-8") ? 5 : 6)
          .toLowerCase(java.util.Locale.ROOT);
    }
    if (charset.startsWith("IBM") || charset.contains("Mac")) {
      return "dos-mac";
    }
    boolean cjk =
        List.of("GB18030", "Big5", "EUC-JP", "windows-31j", "x-windows-949").contains(charset)
            || charset.startsWith("ISO-2022");
    return cjk ? "cjk" : "single-byte";
  }
}
