package dev.winnow.nlp.sentence;

/**
 * What may be seen at a space before a phrase of Thai or Lao, and how much it speaks for the end of
 * a sentence, in sixteenths of a unit of the logit. Learnt by {@code PhraseTrainer}.
 */
enum PhraseFeature {
  BIAS(-3),

  /** The kind of word before the space. */
  AFTER_FINAL(60),
  AFTER_OPEN(-51),

  /** The kind of word behind it. */
  OPENER(50),
  SUBJECT(19),
  FRONT(6),
  WHEN(2),
  ON(-54),
  BUT(-25),
  VERB(-15),
  PLACE(-9),
  UNKNOWN(5),

  /** How long the sentence is so far: less than 15, 30, 45, 70 code units, or more. */
  LENGTH_BELOW_15(-43),
  LENGTH_BELOW_30(-17),
  LENGTH_BELOW_45(0),
  LENGTH_BELOW_70(19),
  LONG(31),

  /** The phrase before the space, if not all of the sentence, is short. */
  SHORT_PHRASE(-18),

  /** The phrase behind the space ends in a particle that ends a sentence. */
  FINAL_NEXT(29),

  /** The phrase behind the space is short, holds a predicate, or a word for "so". */
  SHORT_NEXT(-20),
  PREDICATE(9),
  NO_PREDICATE(-12),
  SO(-18),

  /** The next phrase is an item of a list that "and" or "or" ends. */
  ITEM(-18),

  /** The sentence so far is a clause that stands before the main one, or an adverb. */
  FRONTED(-38),
  ADVERB(-31),

  /**
   * Right before the space stands a number, a mark of repetition or abbreviation, a foreign word.
   */
  NUMBER(-37),
  WHOLE_NUMBER(-8),
  UNIT(-29),
  MARKED(-18),
  FOREIGN(-18),

  /** A quotation ends here: the sentence began with one; a verb of saying follows. */
  REPORTED(-48),
  QUOTED(-26);

  final int weight;

  PhraseFeature(int weight) {
    this.weight = weight;
  }

  /** The bit that stands for it in a set. */
  long bit() {
    return 1L << ordinal();
  }
}
