package dev.winnow.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the elements with the texts of all documents for as long as the page may show them all, so
 * that a run that is shown whole is read only once. What is added comes from one thread.
 */
final class Texts {
  private final Limits limits;
  private final List<byte[]> elements = new ArrayList<>();
  private long estimated;
  private volatile boolean areTooMany;

  Texts(Limits limits) {
    this.limits = limits;
  }

  /** Whether all may still be shown. */
  boolean areAll() {
    return !areTooMany;
  }

  /** Whether all may still be shown with one of so many bytes; any thread may ask. */
  boolean takes(int estimate) {
    return !areTooMany && estimate <= limits.bytes();
  }

  /** Adds the element of the next document; it may be absent if it was not taken. */
  void add(int estimate, Optional<byte[]> element) {
    estimated += estimate;
    if (areTooMany || estimated > limits.bytes() || elements.size() == limits.rows()) {
      areTooMany = true;
      elements.clear();
    } else {
      elements.add(element.orElseThrow());
    }
  }

  List<byte[]> elements() {
    return elements;
  }
}
