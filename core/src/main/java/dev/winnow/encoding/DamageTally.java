package dev.winnow.encoding;

import dev.winnow.encoding.Suspects.Suspect;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Adds up what the segments of a document's head tell, in order, until they tell enough. Sound text
 * speaks against one kind of loss; it is read only where damaged text speaks for that loss.
 *
 * <p>Not thread-safe.
 */
final class DamageTally {
  /** Nats of gain, over a document's head, that prove a kind of damage to have been done. */
  private static final double PROOF = 30;

  /** Nats of gain after which no more is looked at. */
  private static final double ENOUGH = 20 * PROOF;

  private static final int DROPPED = Loss.DROPPED.index();

  private final String head;
  private final double[] codecs = new double[MisreadCodec.ALL.size()];
  private final double[] losses = new double[Loss.values().length];

  /** The bounds of the sound stretches that are not read yet, in pairs. */
  private int[] sound = new int[16];

  private int soundBounds;

  /** What is before is damaged, or among the sound stretches. */
  private int seen;

  DamageTally(String head) {
    this.head = head;
  }

  /**
   * Adds a segment; what lies between it and the one before is sound. Returns whether it is enough.
   */
  boolean add(DamageWeight weight, Suspect segment) {
    if (weight.gain() <= 0) {
      return false;
    }
    addSound(segment.start());
    seen = segment.start() + segment.segment().length();
    if (weight.codec() >= 0) {
      codecs[weight.codec()] += weight.gain();
    } else {
      losses[weight.loss()] += weight.gain();
    }
    if (losses[DROPPED] >= ENOUGH) {
      readSound();
    }
    return DoubleStream.concat(Arrays.stream(codecs), Arrays.stream(losses)).max().orElse(0)
        >= ENOUGH;
  }

  /** Says that no segment follows: the rest of the head is sound. */
  void end() {
    addSound(head.length());
  }

  private void addSound(int until) {
    if (soundBounds == sound.length) {
      sound = Arrays.copyOf(sound, 2 * soundBounds);
    }
    sound[soundBounds++] = seen;
    sound[soundBounds++] = until;
  }

  private void readSound() {
    int letters = 0;
    for (int i = 0; i < soundBounds; i += 2) {
      letters += LossSigns.sound(head, sound[i], sound[i + 1]);
    }
    losses[DROPPED] -= RestoredRuns.SOUND * letters;
    soundBounds = 0;
  }

  /** The codecs that are proven to have been at work, as a set of bits. */
  int provenCodecs() {
    int proven = 0;
    for (int i = 0; i < codecs.length; i++) {
      proven |= codecs[i] >= PROOF ? 1 << i : 0;
    }
    return proven;
  }

  /** Whether bytes are proven to have been lost in a way. */
  boolean proves(Loss loss) {
    if (loss.index() == DROPPED && losses[DROPPED] >= PROOF) {
      readSound();
    }
    return losses[loss.index()] >= PROOF;
  }
}
