/**
 * Text that remembers its source: repair, extraction, near-duplicates, and the pipeline over them.
 */
module dev.winnow.core {
  requires com.fasterxml.jackson.core;
  requires com.ibm.icu;
  requires jdk.charsets;
  requires org.jsoup;
  requires static org.jspecify;

  exports dev.winnow.boilerplate;
  exports dev.winnow.encoding;
  exports dev.winnow.pipeline;
  exports dev.winnow.similarity;
  exports dev.winnow.text;
}
