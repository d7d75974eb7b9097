package dev.winnow.nlp.language;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;

/**
 * The words of a language with their frequencies, from the lists of wordfreq, to be drawn from at
 * random.
 *
 * <p>A list is MessagePack, compressed: an array of a header and, for each hundredth of a bel, the
 * words whose frequency is that many hundredths of a bel below 1.
 */
final class TrainingWords {
  private final List<String> words = new ArrayList<>();
  private final List<Double> sums = new ArrayList<>();
  private double sum;

  static TrainingWords read(Path file) throws IOException {
    TrainingWords result = new TrainingWords();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      DataInputStream data = new DataInputStream(new ByteArrayInputStream(in.readAllBytes()));
      int lists = arrayLength(data);
      int header = data.readUnsignedByte() & 0x0f;
      for (int i = 0; i < header; i++) {
        string(data);
        int value = data.readUnsignedByte();
        if ((value & 0xe0) == 0xa0) {
          data.skipNBytes(value & 0x1f);
        }
      }
      for (int centibels = 0; centibels < lists - 1; centibels++) {
        int size = arrayLength(data);
        for (int i = 0; i < size; i++) {
          result.add(string(data), Math.pow(10, -centibels / 100.0));
        }
      }
    }
    return result;
  }

  private static int arrayLength(DataInputStream data) throws IOException {
    int type = data.readUnsignedByte();
    return switch (type) {
      case 0xdc -> data.readUnsignedShort();
      case 0xdd -> data.readInt();
      default -> type & 0x0f;
    };
  }

  private static String string(DataInputStream data) throws IOException {
    int type = data.readUnsignedByte();
    int length =
        switch (type) {
          case 0xd9 -> data.readUnsignedByte();
          case 0xda -> data.readUnsignedShort();
          default -> type & 0x1f;
        };
    byte[] bytes = new byte[length];
    data.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  void add(String word, double frequency) {
    sum += frequency;
    words.add(word);
    sums.add(sum);
  }

  int size() {
    return words.size();
  }

  String word(int i) {
    return words.get(i);
  }

  double frequency(int i) {
    return i == 0 ? sums.get(0) : sums.get(i) - sums.get(i - 1);
  }

  /** A word, the frequent ones more often. */
  String draw(SplittableRandom random) {
    double at = random.nextDouble() * sum;
    int low = 0;
    int high = words.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums.get(middle) < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return words.get(low);
  }
}
