package dev.winnow.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir Path folder;
  private Path scratch = Path.of("");

  @BeforeProperty
  void makeScratch() throws IOException {
    scratch = Files.createTempFile("journal", "");
  }

  @AfterProperty
  void removeScratch() throws IOException {
    Files.deleteIfExists(scratch);
  }

  private static List<String> read(Path file, long from) throws IOException {
    List<String> entries = new ArrayList<>();
    try (JournalReader reader = JournalReader.open(file)) {
      reader.skip(from);
      for (byte[] entry = reader.next(); entry != null; entry = reader.next()) {
        entries.add(new String(entry, StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  /** Writes entries in blocks of two. */
  private static void write(Path file, List<String> entries) throws IOException {
    Files.deleteIfExists(file);
    try (Journal journal = Journal.open(file)) {
      for (String entry : entries) {
        journal.append(entry.getBytes(StandardCharsets.UTF_8));
        if (journal.entries() % 2 == 0) {
          journal.flush();
        }
      }
    }
  }

  @Property(tries = 200)
  void givesBackWhatWasAppendedFromAnyEntryOn(
      @ForAll @Size(max = 9) List<String> entries, @ForAll @IntRange(max = 10) int from)
      throws IOException {
    List<String> valid = entries.stream().map(entry -> entry.replaceAll("\\p{Cs}", "")).toList();
    write(scratch, valid);

    assertThat(read(scratch, from))
        .isEqualTo(valid.subList(Math.min(from, valid.size()), valid.size()));
  }

  @Property(tries = 200)
  void passesOverEntriesInsideBlocksAndOverWholeOnes(
      @ForAll @Size(max = 9) List<@IntRange(max = 4) Integer> skips) throws IOException {
    List<String> entries = IntStream.range(0, 30).mapToObj(i -> "e".repeat(i % 4) + i).toList();
    write(scratch, entries);

    int at = 0;
    try (JournalReader reader = JournalReader.open(scratch)) {
      for (int skip : skips) {
        reader.skip(skip);
        at += skip;
        byte[] entry = reader.next();
        if (at < entries.size()) {
          assertThat(entry).asString(StandardCharsets.UTF_8).isEqualTo(entries.get(at++));
        } else {
          assertThat(entry).isNull();
        }
      }
    }
  }

  @Test
  void keepsEveryWholeBlockWhereverAFileIsCutAndGoesOnFromThere() throws IOException {
    Path file = folder.resolve("journal");
    List<String> entries = List.of("a", "bb", "", "ccc", "d", "e");
    write(file, entries);
    byte[] whole = Files.readAllBytes(file);

    for (int length = 0; length <= whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      int readable = read(file, 0).size();
      long before;
      try (Journal journal = Journal.open(file)) {
        before = journal.entries();
        journal.append("new".getBytes(StandardCharsets.UTF_8));
      }
      List<String> expected = new ArrayList<>(entries.subList(0, (int) before));
      assertThat(before % 2).isZero();
      assertThat(readable).isEqualTo((int) before);
      expected.add("new");
      assertThat(read(file, 0)).isEqualTo(expected);
    }
    assertThat(read(file, 0)).hasSize(7);
  }

  @Test
  void endsBeforeABlockThatIsDamaged() throws IOException {
    Path file = folder.resolve("journal");
    write(file, List.of("a", "b", "c", "d"));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);

    assertThat(read(file, 0)).containsExactly("a", "b");
  }

  @Test
  void takesNoOtherFileForAJournal() throws IOException {
    Path file = Files.writeString(folder.resolve("other"), "something else altogether");

    assertThatThrownBy(() -> Journal.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a journal of a run: " + file);
    assertThat(file).hasContent("something else altogether");
  }
}
