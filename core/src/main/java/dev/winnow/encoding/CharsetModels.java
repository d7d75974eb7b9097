package dev.winnow.encoding;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Holds what was learnt of languages, read from {@code charset-models.bin} at first use.
 *
 * <p>Immutable and thread-safe.
 */
final class CharsetModels {
  static final String RESOURCE = "dev/winnow/encoding/charset-models.bin";

  private final EmissionCosts emissions;
  private final Map<String, LanguageModel> languages = new LinkedHashMap<>();
  private final Map<String, CharacterCosts> eastAsian = new LinkedHashMap<>();

  private CharsetModels(DataInputStream in) throws IOException {
    emissions = EmissionCosts.read(in);
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      LanguageModel model = LanguageModel.read(in);
      languages.put(model.name(), model);
    }
    while (in.available() > 0) {
      CharacterCosts costs = CharacterCosts.read(in);
      eastAsian.put(costs.name(), costs);
    }
  }

  static CharsetModels standard() {
    return Standard.MODELS;
  }

  EmissionCosts emissions() {
    return emissions;
  }

  LanguageModel language(String tag) {
    return Objects.requireNonNull(languages.get(tag), tag);
  }

  Collection<LanguageModel> languages() {
    return languages.values();
  }

  CharacterCosts eastAsian(String tag) {
    return Objects.requireNonNull(eastAsian.get(tag), tag);
  }

  private static CharsetModels read() {
    ClassLoader loader = Objects.requireNonNull(CharsetModels.class.getClassLoader());
    try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new CharsetModels(new DataInputStream(new BufferedInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  private static final class Standard {
    static final CharsetModels MODELS = read();
  }
}
