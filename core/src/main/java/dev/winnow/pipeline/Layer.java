package dev.winnow.pipeline;

import java.util.Objects;

/**
 * Names a layer of things found in a document's clean text (sentences, quotations, or a kind of the
 * user's own), and fixes their type.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> what the layer holds; offsets in it refer to the clean text
 * @param name a name for people and for output fields
 * @param type the type of what the layer holds
 */
public record Layer<T>(String name, Class<T> type) {
  /** Makes a layer. */
  public Layer {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
  }
}
