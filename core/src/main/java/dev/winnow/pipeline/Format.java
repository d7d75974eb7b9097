package dev.winnow.pipeline;

/** Tells what a document's content is written in. */
public enum Format {
  /** Text as a person reads it. */
  TEXT,

  /** An HTML page. */
  HTML,

  /** Not said: to be told from the content once it is decoded. */
  UNKNOWN
}
