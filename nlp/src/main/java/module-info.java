/** Sentences and quotations, with exact offsets. */
module dev.winnow.nlp {
  requires static org.jspecify;
  requires dev.winnow.core;
}
