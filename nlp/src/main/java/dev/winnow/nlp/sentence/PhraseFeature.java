package dev.winnow.nlp.sentence;

/**
 * What may be seen at a space before a phrase of Thai or Lao, and how much it speaks for the end of
 * a sentence, in sixteenths of a unit of the logit. Learnt by {@code PhraseTrainer}.
 */
enum PhraseFeature {
  BIAS(-7),

  /** The kind of word before the space. */
  AFTER_FINAL(57),
  AFTER_OPEN(-77),

  /** The kind of word behind it. */
  OPENER(47),
  SUBJECT(22),
  FRONT(4),
  WHEN(-8),
  ON(-78),
  BUT(-25),
  VERB(-21),
  PLACE(-9),
  UNKNOWN(10),

  /** How long the sentence is so far: less than 15, 30, 45, 70 code units, or more. */
  LENGTH_BELOW_15(-43),
  LENGTH_BELOW_30(-18),
  LENGTH_BELOW_45(-1),
  LENGTH_BELOW_70(19),
  LONG(29),

  /** The phrase before the space holds no predicate. */
  LAST_WITHOUT_PREDICATE(-15),

  /** The phrase before the space, if not all of the sentence, goes on with another; is short. */
  CONTINUED(15),
  SHORT_PHRASE(-17),

  /** The phrase behind the space ends in a particle that ends a sentence. */
  FINAL_NEXT(30),

  /** The phrase behind the space is short, holds a predicate, or a word for "so". */
  SHORT_NEXT(-21),
  PREDICATE(8),
  NO_PREDICATE(-15),
  SO(-16),

  /** The next phrase is an item of a list that "and" or "or" ends. */
  ITEM(-21),

  /** The sentence so far is a clause that stands before the main one, or an adverb. */
  FRONTED(-37),
  ADVERB(-31),

  /**
   * Right before the space stands a number, a mark of repetition or abbreviation, a foreign word.
   */
  NUMBER(-39),
  WHOLE_NUMBER(-5),
  UNIT(-31),
  MARKED(-17),
  FOREIGN(-21),

  /** A verb of saying follows the quotation that ends here. */
  REPORTED(-46),

  /** The sentence began with a quotation; behind it there was no verb of saying, or there was. */
  QUOTED(-38),
  SAID(32);

  final int weight;

  PhraseFeature(int weight) {
    this.weight = weight;
  }

  /** The bit that stands for it in a set, which is never kept. */
  @SuppressWarnings("EnumOrdinal")
  long bit() {
    return 1L << ordinal();
  }
}
