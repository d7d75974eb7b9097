package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The elements of a page that may hold metadata, each kind in document order. Not thread-safe. */
final class HeadElements {
  final List<Element> metas = new ArrayList<>();
  final List<Element> links = new ArrayList<>();
  final List<Element> titles = new ArrayList<>();
  final List<Element> headlines = new ArrayList<>();
  final List<Element> times = new ArrayList<>();

  /** Elements that name themselves as author or date, by class, {@code itemprop} or {@code rel}. */
  final List<Element> authors = new ArrayList<>();

  final List<Element> dates = new ArrayList<>();

  /** The content of each script of JSON-LD. */
  final List<String> jsonLd = new ArrayList<>();
}
