/** Sentences and quotations, with exact offsets. */
module dev.winnow.nlp {
  requires static org.jspecify;
  requires dev.winnow.core;
  requires org.apache.opennlp.tools;
  requires org.slf4j;

  exports dev.winnow.nlp.sentence;
}
