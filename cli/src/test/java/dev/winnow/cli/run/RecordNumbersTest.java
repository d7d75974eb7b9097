package dev.winnow.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class RecordNumbersTest {
  @Property(tries = 200)
  void givesEachDocumentTheRecordThatItWas(@ForAll @Size(max = 60) List<Boolean> rejected) {
    RecordNumbers.Builder builder = new RecordNumbers.Builder();
    List<Long> expected = new ArrayList<>();
    for (int record = 0; record < rejected.size(); record++) {
      if (rejected.get(record)) {
        builder.reject();
      } else {
        assertThat(builder.document()).isEqualTo(expected.size());
        expected.add((long) record);
      }
    }
    RecordNumbers records = builder.build();

    assertThat(records.documents()).isEqualTo(expected.size());
    assertThat(records.rejected()).isEqualTo(rejected.size() - expected.size());
    for (int document = 0; document < expected.size(); document++) {
      assertThat(records.of(document)).isEqualTo(expected.get(document));
    }
    assertThatThrownBy(() -> records.of(expected.size()))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
