package dev.winnow.boilerplate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a parsed document in one walk: its blocks of text, the boxes around them, and the elements
 * with metadata. The walk keeps no stack of calls, so that depth costs nothing. One reader reads
 * one document.
 */
@SuppressWarnings("ReferenceEquality") // A node is equal to itself alone.
final class PageReader {
  private static final Said NO_VALUE = new Said(0, 0, false);

  private final HashedWeights classWeights;
  private final Page page = new Page();
  private final Deque<Box> open = new ArrayDeque<>();
  private final BlockReader reader;

  /** What the values of class attributes say; a page repeats each of them many times. */
  private final Map<String, Said> classValues = new HashMap<>();

  private int classScore;
  private int metadata;

  /** The sum of the weights of a value's words, and what they mean for metadata. */
  private record Said(int score, int metadata, boolean namesComments) {}

  private PageReader(HashedWeights classWeights, HashedWeights textWeights) {
    this.classWeights = classWeights;
    this.reader = new BlockReader(page, textWeights);
  }

  static Page read(Document document, HashedWeights classWeights, HashedWeights textWeights) {
    PageReader walker = new PageReader(classWeights, textWeights);
    walker.walk(document);
    return walker.page;
  }

  private void walk(Document document) {
    Node node = document;
    while (true) {
      Node next = enter(node);
      while (next == null) {
        leave(node);
        if (node == document) {
          return;
        }
        next = node.nextSibling();
        if (next == null) {
          node = parentOf(node, document);
        }
      }
      node = next;
    }
  }

  private static Node parentOf(Node node, Document root) {
    Node parent = node.parent();
    return parent == null ? root : parent;
  }

  /** Enters a node; returns its first child where the walk should go on in it. */
  private @Nullable Node enter(Node node) {
    if (node instanceof TextNode text) {
      reader.append(text);
      return null;
    }
    if (!(node instanceof Element element)) {
      return null;
    }
    Tag tag = node instanceof Document ? Tag.BODY : Tag.of(element.normalName());
    switch (tag.role) {
      case SKIPPED -> {
        skip(element, tag);
        return null;
      }
      case IMAGE -> page.images.add(new Page.Image(element, page.blocks.size()));
      case BREAK -> reader.lineBreak();
      case INLINE, HEAD -> enterInline(element, tag);
      case BLOCK -> enterBlock(element, tag);
    }
    return element.childNodeSize() > 0 ? element.childNode(0) : null;
  }

  private void leave(Node node) {
    Box box = open.peek();
    if (box != null && box.element == node) {
      reader.flush();
      open.pop();
      box.end = page.blocks.size();
      addUp(box);
      reader.enterBox(open.peek());
    } else if (node instanceof Element element && element.normalName().equals("a")) {
      reader.leaveLink();
    }
  }

  private static void addUp(Box box) {
    Box parent = box.parent;
    if (parent != null && box.end > box.first) {
      parent.children++;
      parent.words += box.words;
      parent.linkWords += box.linkWords;
      parent.sentences += box.sentences;
    }
  }

  private void skip(Element element, Tag tag) {
    switch (tag) {
      case SCRIPT -> {
        if (element.normalName().equals("title")) {
          page.head.titles.add(element);
        } else if (Attrs.get(element, "type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          page.head.jsonLd.add(element.data());
        }
      }
      case STYLE -> {}
      case TEXTAREA, IFRAME, NOFRAMES, NOEMBED -> reader.cut();
      default -> {
        reader.cut();
        hideTexts(element);
      }
    }
  }

  /** Counts the text nodes of an element that is not read. */
  private void hideTexts(Element root) {
    Node node = root;
    while (node != null) {
      Node next = null;
      if (node instanceof TextNode text) {
        reader.hide(text);
      } else if (node instanceof Element element
          && (Tag.of(element.normalName()).role != Tag.Role.SKIPPED
              || node == root
              || isNested(element))) {
        next = element.childNodeSize() > 0 ? element.childNode(0) : null;
      }
      while (next == null && node != null && node != root) {
        next = node.nextSibling();
        node = next == null ? node.parent() : node;
      }
      node = next;
    }
  }

  /** Whether the tags within a skipped element are tags and not text. */
  private static boolean isNested(Element element) {
    return switch (Tag.of(element.normalName())) {
      case SCRIPT, STYLE, TEXTAREA, IFRAME, NOFRAMES, NOEMBED -> false;
      default -> true;
    };
  }

  private void enterInline(Element element, Tag tag) {
    if (tag == Tag.A) {
      reader.enterLink();
    }
    switch (element.normalName()) {
      case "meta" -> page.head.metas.add(element);
      case "link" -> page.head.links.add(element);
      case "time" -> page.head.times.add(element);
      default -> {}
    }
    if (element.attributesSize() > 0) {
      String classes = Attrs.get(element, "class");
      metadata = valueOf(classes).metadata;
      noteMetadata(element, element.attributesSize() - (classes.isEmpty() ? 0 : 1));
    }
  }

  private void enterBlock(Element element, Tag tag) {
    reader.flush();
    Box parent = open.peek();
    String classes = Attrs.get(element, "class");
    String id = Attrs.get(element, "id");
    int others = element.attributesSize() - (classes.isEmpty() ? 0 : 1) - (id.isEmpty() ? 0 : 1);
    Said ofClasses = valueOf(classes);
    Said ofId = id.isEmpty() ? NO_VALUE : read(id);
    int flags =
        (parent == null ? 0 : parent.flags)
            | BoxFlags.of(element, tag, others)
            | (ofClasses.namesComments || ofId.namesComments ? Box.COMMENT : 0);
    metadata = ofClasses.metadata | ofId.metadata;
    noteMetadata(element, others);
    if (tag == Tag.H1) {
      page.head.headlines.add(element);
    }
    int signature = (31 * (tag.rank() + 1) + classes.hashCode()) * 0x9E3779B1;
    if (parent != null) {
      signature += Integer.rotateLeft(parent.signature, 7) * 31;
    }
    int score = ofClasses.score + ofId.score;
    Box box = new Box(element, tag, parent, flags, signature, score, page.blocks.size());
    page.boxes.add(box);
    open.push(box);
    reader.enterBox(box);
  }

  private Said valueOf(String classes) {
    if (classes.isEmpty()) {
      return NO_VALUE;
    }
    Said known = classValues.get(classes);
    if (known == null) {
      known = read(classes);
      classValues.put(classes, known);
    }
    return known;
  }

  private Said read(String value) {
    classScore = 0;
    metadata = 0;
    ClassWords.forEach(value, this::addClassWord);
    return new Said(classScore, metadata, BoxFlags.namesComments(value));
  }

  private void addClassWord(int hash) {
    classScore += classWeights.of(hash);
    metadata |= MetadataWords.of(hash);
  }

  /** Notes an element that may hold an author or a date; {@code others} are more attributes. */
  private void noteMetadata(Element element, int others) {
    String property = others > 0 ? Attrs.get(element, "itemprop") : "";
    if ((metadata & MetadataWords.AUTHOR) != 0
        || property.startsWith("author")
        || (others > 0 && Attrs.get(element, "rel").equals("author"))) {
      page.head.authors.add(element);
    }
    if ((metadata & MetadataWords.DATE) != 0 || property.startsWith("date")) {
      page.head.dates.add(element);
    }
  }
}
