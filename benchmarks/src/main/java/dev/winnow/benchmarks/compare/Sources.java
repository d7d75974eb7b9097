package dev.winnow.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows what the Javadoc of a benchmark says it times. */
final class Sources {
  private final Map<String, Path> files;

  /** Looks through the sources of a module. */
  Sources(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      files =
          walk.filter(file -> file.toString().endsWith("Benchmark.java"))
              .collect(
                  Collectors.toMap(
                      file -> file.getFileName().toString().replace(".java", ""), file -> file));
    }
  }

  /** Returns the comment before a class, on one line; nothing where there is none. */
  Optional<String> comment(String subject) throws IOException {
    Path file = files.get(subject);
    if (file == null) {
      return Optional.empty();
    }
    String source = Files.readString(file);
    int end = source.indexOf("class " + subject);
    int close = source.lastIndexOf("*/", end);
    int open = source.lastIndexOf("/**", close);
    if (open < 0) {
      return Optional.empty();
    }
    return Optional.of(
        source
            .substring(open + 3, close)
            .replaceAll("(?m)^\\s*\\*", "")
            .replaceAll("\\{@(?:code|link) #?([^}]*)}", "`$1`")
            .replaceAll("<[^>]*>", "")
            .replaceAll("\\s+", " ")
            .strip());
  }
}
