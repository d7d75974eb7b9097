package dev.winnow.encoding;

/**
 * What one segment tells about how its document was damaged: what repairing it gains.
 *
 * @param codec the index of the codec at work, -1 where it is not one that tells
 * @param loss the index of the way in which bytes were lost, -1 where none were
 * @param gain nats that the repair gains
 */
record DamageWeight(int codec, int loss, double gain) {
  /** The segment is sound. */
  static final DamageWeight NONE = new DamageWeight(-1, -1, 0);
}
