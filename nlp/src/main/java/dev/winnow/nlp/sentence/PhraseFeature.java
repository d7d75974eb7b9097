package dev.winnow.nlp.sentence;

/**
 * What may be seen at a space before a phrase of Thai or Lao, and how much it speaks for the end of
 * a sentence, in sixteenths of a unit of the logit. Learnt by {@code PhraseTrainer}.
 */
enum PhraseFeature {
  BIAS(-3),

  /** The kind of word before the space. */
  AFTER_FINAL(60),
  AFTER_OPEN(-50),

  /** The kind of word behind it. */
  OPENER(49),
  SUBJECT(18),
  FRONT(6),
  WHEN(-2),
  ON(-54),
  BUT(-22),
  VERB(-14),
  PLACE(-9),
  UNKNOWN(6),

  /** How long the sentence is so far: less than 15, 30, 45, 70 code units, or more. */
  LENGTH_BELOW_15(-39),
  LENGTH_BELOW_30(-18),
  LENGTH_BELOW_45(-3),
  LENGTH_BELOW_70(19),
  LONG(30),

  /** The phrase before the space, if not all of the sentence, is short. */
  SHORT_PHRASE(-20),

  /** The phrase behind the space is short, holds a predicate, or a word for "so". */
  SHORT_NEXT(-20),
  PREDICATE(9),
  NO_PREDICATE(-11),
  SO(-17),

  /** The next phrase is an item of a list that "and" or "or" ends. */
  ITEM(-21),

  /** The sentence so far is a clause that stands before the main one, or an adverb. */
  FRONTED(-35),
  ADVERB(-31),

  /**
   * Right before the space stands a number, a mark of repetition or abbreviation, a foreign word.
   */
  NUMBER(-36),
  WHOLE_NUMBER(-7),
  UNIT(-30),
  MARKED(-19),
  FOREIGN(-18),

  /** The sentence so far is a quotation. */
  QUOTED(-28);

  final int weight;

  PhraseFeature(int weight) {
    this.weight = weight;
  }

  /** The bit that stands for it in a set. */
  long bit() {
    return 1L << ordinal();
  }
}
