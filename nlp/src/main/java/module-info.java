/** Languages, sentences and quotations. */
module dev.winnow.nlp {
  requires transitive dev.winnow.core;
  requires org.apache.opennlp.tools;
  requires org.slf4j;
  requires static org.jspecify;

  exports dev.winnow.nlp;
  exports dev.winnow.nlp.language;
  exports dev.winnow.nlp.quote;
  exports dev.winnow.nlp.sentence;
}
