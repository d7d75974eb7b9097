package dev.winnow.pipeline;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds one document as it came: bytes, HTML or text, and what is known of it.
 *
 * <p>Immutable and thread-safe, provided that nobody changes the byte array it was made from: it is
 * not copied.
 */
public final class Document {
  private final String id;
  private final byte @Nullable [] bytes;
  private final @Nullable String content;
  private final Format format;
  private final @Nullable String contentType;
  private final @Nullable String url;
  private final @Nullable String source;
  private final @Nullable String lang;
  private final @Nullable String date;
  private final Map<String, Object> fields;

  private Document(Builder builder) {
    this.id = builder.id;
    this.bytes = builder.bytes;
    this.content = builder.content;
    this.format = builder.format;
    this.contentType = builder.contentType;
    this.url = builder.url;
    this.source = builder.source;
    this.lang = builder.lang;
    this.date = builder.date;
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(builder.fields));
  }

  /** Starts a document of plain text. */
  public static Builder text(String id, String text) {
    return new Builder(id, null, text, Format.TEXT);
  }

  /** Starts a document that is an HTML page, already decoded. */
  public static Builder html(String id, String html) {
    return new Builder(id, null, html, Format.HTML);
  }

  /** Starts a document of bytes in an unknown charset. The array is not copied. */
  public static Builder bytes(String id, byte[] bytes, Format format) {
    return new Builder(id, bytes, null, format);
  }

  /** Returns the name by which results refer to this document. */
  public String id() {
    return id;
  }

  /** Returns the bytes, where the document came as bytes; not a copy. */
  public Optional<byte[]> bytes() {
    return Optional.ofNullable(bytes);
  }

  /** Returns the HTML or text, where the document came decoded. */
  public Optional<String> content() {
    return Optional.ofNullable(content);
  }

  /** Returns what the content is written in. */
  public Format format() {
    return format;
  }

  /** Returns the content type the server sent ({@code text/html; charset=windows-1252}). */
  public Optional<String> contentType() {
    return Optional.ofNullable(contentType);
  }

  /** Returns the address the document was found at. */
  public Optional<String> url() {
    return Optional.ofNullable(url);
  }

  /**
   * Returns the site or feed the document belongs to, whose documents share their boilerplate: the
   * one given, else the host of the URL, in lower case.
   */
  public Optional<String> source() {
    return source != null ? Optional.of(source) : url().flatMap(Document::host);
  }

  private static Optional<String> host(String url) {
    try {
      return Optional.ofNullable(new URI(url).getHost()).map(host -> host.toLowerCase(Locale.ROOT));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Returns the language as a BCP 47 tag, where it was given. */
  public Optional<String> lang() {
    return Optional.ofNullable(lang);
  }

  /** Returns the date as it was given, ISO 8601 by contract but not checked. */
  public Optional<String> date() {
    return Optional.ofNullable(date);
  }

  /**
   * Returns the other fields of the record, which pass through untouched, in their order;
   * unmodifiable.
   */
  public Map<String, Object> fields() {
    return fields;
  }

  @Override
  public String toString() {
    return "Document[" + id + ", " + format + "]";
  }

  /** Collects what is known of a document. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private final byte @Nullable [] bytes;
    private final @Nullable String content;
    private final Format format;
    private @Nullable String contentType;
    private @Nullable String url;
    private @Nullable String source;
    private @Nullable String lang;
    private @Nullable String date;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Builder(String id, byte @Nullable [] bytes, @Nullable String content, Format format) {
      this.id = Objects.requireNonNull(id, "id");
      this.bytes = bytes;
      this.content = content;
      this.format = format;
    }

    /** Sets the content type the server sent. */
    public Builder contentType(String contentType) {
      this.contentType = contentType;
      return this;
    }

    /** Sets the address the document was found at. */
    public Builder url(String url) {
      this.url = url;
      return this;
    }

    /** Sets the site or feed the document belongs to. */
    public Builder source(String source) {
      this.source = source;
      return this;
    }

    /** Sets the language, a BCP 47 tag. */
    public Builder lang(String lang) {
      this.lang = lang;
      return this;
    }

    /** Sets the date, ISO 8601. */
    public Builder date(String date) {
      this.date = date;
      return this;
    }

    /** Adds a field that passes through untouched. */
    public Builder field(String name, Object value) {
      fields.put(name, value);
      return this;
    }

    /** Makes the document. */
    public Document build() {
      return new Document(this);
    }
  }
}
