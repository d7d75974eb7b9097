package dev.winnow.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.Edit;
import dev.winnow.text.Span;
import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EditBytesTest {
  @Property(tries = 300)
  void editsComeBackOneListBehindAnother(
      @ForAll("edits") List<Edit> first, @ForAll("edits") List<Edit> second) {
    byte[] a = EditBytes.of(first);
    byte[] b = EditBytes.of(second);
    ByteBuffer both = ByteBuffer.allocate(a.length + b.length).put(a).put(b).flip();

    assertThat(EditBytes.read(both)).isEqualTo(first);
    assertThat(EditBytes.read(both)).isEqualTo(second);
    assertThat(both.hasRemaining()).isFalse();
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    Arbitrary<String> strings = Arbitraries.strings().ofMaxLength(4);
    return Combinators.combine(
            Arbitraries.integers().between(0, 1_000_000),
            Arbitraries.integers().between(0, 1_000),
            strings,
            Arbitraries.of("markup", "mojibake", "nav+markup"),
            Arbitraries.of("", "latin-1"),
            Arbitraries.doubles().between(0, 1))
        .as(
            (start, length, replacement, kind, detail, confidence) ->
                new Edit(new Span(start, start + length), replacement, kind, detail, confidence))
        .list()
        .ofMaxSize(20);
  }
}
