/**
 * Text that remembers its source: repair, extraction, near-duplicates, and the pipeline over them.
 */
module dev.winnow.core {
  requires static org.jspecify;

  exports dev.winnow.boilerplate;
  exports dev.winnow.pipeline;
  exports dev.winnow.text;
}
