package dev.winnow.similarity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Spills where no file may grow to more than a megabyte or two, and prints what comes of it. */
final class FullDisk {
  private static final int DOCUMENTS = 20_000;

  private FullDisk() {}

  private interface Attempt {
    void run() throws IOException;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    print("read", () -> finder(folder).read(texts()).close());
    print("relate", () -> related(folder).find(texts(), pair -> {}));
    print("share", () -> passages(folder).find(texts(), passage -> {}));
    try (NearDuplicateIndex index = index(folder, 0)) {
      print("add", () -> IntStream.range(0, DOCUMENTS).forEach(i -> index.add("" + i, text(i))));
    }
    try (NearDuplicateIndex index = index(folder, 1 << 28)) {
      IntStream.range(0, DOCUMENTS).forEach(i -> index.add("" + i, text(i)));
      print("save", () -> index.save(folder.resolve("index")));
    }
    try (Stream<Path> left = Files.list(folder)) {
      System.out.println("files left: " + left.count());
    }
  }

  private static NearDuplicates finder(Path folder) {
    return NearDuplicates.builder().memory(0).temporaryFolder(folder).build();
  }

  private static RelatedDocuments related(Path folder) {
    return RelatedDocuments.builder().memory(0).temporaryFolder(folder).build();
  }

  private static SharedPassages passages(Path folder) {
    return SharedPassages.builder().memory(0).temporaryFolder(folder).build();
  }

  private static NearDuplicateIndex index(Path folder, long memory) {
    return NearDuplicateIndex.builder().memory(memory).temporaryFolder(folder).build();
  }

  private static Stream<String> texts() {
    return IntStream.range(0, DOCUMENTS).mapToObj(FullDisk::text);
  }

  private static String text(int document) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append(document).append('x').append(i).append(' ');
    }
    return text.toString();
  }

  private static void print(String name, Attempt attempt) {
    try {
      attempt.run();
      System.out.println(name + " went well");
    } catch (IOException | RuntimeException e) {
      System.out.println(name + ": " + e.getMessage());
    }
  }
}
