package dev.winnow.cli.work;

import dev.winnow.cli.input.Origin;
import dev.winnow.cli.output.Reject;
import dev.winnow.cli.record.Fingerprints.Fingerprint;

/**
 * What comes of one record.
 *
 * @param <T> what comes of a good one
 */
sealed interface Outcome<T> {
  /** A good one, unless a record of the same id was there. */
  record Done<T>(Origin origin, String id, int checksum, Fingerprint fingerprint, T value)
      implements Outcome<T> {}

  /** A record that is no document, or one that the command could not do its work on. */
  record Failed<T>(Reject reject) implements Outcome<T> {}
}
