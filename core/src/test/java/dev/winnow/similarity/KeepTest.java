package dev.winnow.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepTest {
  private static final String NOTICE =
      "The ferry to Larn leaves at six from the north pier on working days and at nine on Sundays, says the harbour office";
  private static final List<String> TEXTS =
      List.of(NOTICE, NOTICE + " today", "Nothing like the others at all", NOTICE + " again");

  private static NearDuplicates.Builder finder() {
    return NearDuplicates.builder().threshold(0.7).threads(1);
  }

  @Test
  void keepsWhatAComparatorPrefers() {
    DuplicateClusters clusters =
        finder().keep(Keep.by(Comparator.<Integer>reverseOrder())).build().clusters(TEXTS);
    assertThat(clusters.kept()).containsExactly(2, 3);
    assertThat(clusters.keptFor(0)).isEqualTo(3);
  }

  @Test
  void keepsTheFirstOfThoseAComparatorFindsEqual() {
    DuplicateClusters clusters =
        finder()
            .keep(Keep.by(Comparator.comparingInt((Integer i) -> i / 10)))
            .build()
            .clusters(TEXTS);
    assertThat(clusters).isEqualTo(finder().build().clusters(TEXTS));
  }

  @Test
  void reportsReadingThenComparing() {
    List<String> reports = new ArrayList<>();
    finder()
        .progress((phase, documents) -> reports.add(phase + " " + documents))
        .build()
        .clusters(TEXTS);
    assertThat(reports).containsExactly("READING 4", "COMPARING 4");
  }

  @Test
  void isCancelledByAnExceptionOfTheListener(@TempDir Path folder) {
    NearDuplicates cancelled =
        finder()
            .memory(0)
            .temporaryFolder(folder)
            .progress(
                (phase, documents) -> {
                  throw new CancellationException("enough");
                })
            .build();
    assertThatThrownBy(() -> cancelled.clusters(TEXTS))
        .isInstanceOf(CancellationException.class)
        .hasMessage("enough");
    assertThat(folder).isEmptyDirectory();
  }
}
