package dev.winnow.boilerplate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The learnt part of extraction: weights of class and text words, trees that tell the kind of a
 * page, two stages of trees that tell content from boilerplate, and trees that choose title, date
 * and author among candidates. Immutable and thread-safe.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HtmlModels(
    HashedWeights classWords,
    HashedWeights textWords,
    List<SymmetricTrees> kinds,
    SymmetricTrees first,
    SymmetricTrees second,
    SymmetricTrees titles,
    SymmetricTrees dates,
    SymmetricTrees authors) {
  static final int CLASS_CELLS = 1 << 13;
  static final int TEXT_CELLS = 1 << 15;

  private static final String RESOURCE = "dev/winnow/boilerplate/html.model";
  private static final int VERSION = 0x57484d02;

  /** Holds the models once they are needed. */
  private static final class Standard {
    static final HtmlModels MODELS = load();

    private static HtmlModels load() {
      try (InputStream in = HtmlModels.class.getClassLoader().getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("resource must be on the path: " + RESOURCE);
        }
        return read(new GZIPInputStream(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Returns the models that come with the library. */
  static HtmlModels standard() {
    return Standard.MODELS;
  }

  static HtmlModels read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
    int version = in.readInt();
    if (version != VERSION) {
      throw new IOException("version must be " + VERSION + ": " + version);
    }
    byte[] classWords = in.readNBytes(CLASS_CELLS);
    byte[] textWords = in.readNBytes(TEXT_CELLS);
    List<SymmetricTrees> kinds = new ArrayList<>();
    for (int i = 0; i < PageKind.values().length; i++) {
      kinds.add(SymmetricTrees.read(in));
    }
    return new HtmlModels(
        new HashedWeights(classWords),
        new HashedWeights(textWords),
        List.copyOf(kinds),
        SymmetricTrees.read(in),
        SymmetricTrees.read(in),
        SymmetricTrees.read(in),
        SymmetricTrees.read(in),
        SymmetricTrees.read(in));
  }

  void write(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(VERSION);
    classWords.write(out);
    textWords.write(out);
    for (SymmetricTrees trees : kinds) {
      trees.write(out);
    }
    first.write(out);
    second.write(out);
    titles.write(out);
    dates.write(out);
    authors.write(out);
    out.flush();
  }
}
