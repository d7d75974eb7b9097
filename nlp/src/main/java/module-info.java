/** Sentences and quotations, with exact offsets. */
module dev.winnow.nlp {
  requires static org.jspecify;
  requires transitive dev.winnow.core;

  exports dev.winnow.nlp.quote;
}
