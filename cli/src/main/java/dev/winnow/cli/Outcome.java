package dev.winnow.cli;

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
  record Done<T>(Origin origin, String id, Fingerprint fingerprint, T value)
      implements Outcome<T> {}

  /** A record that is no document. */
  record Unreadable<T>(Reject reject) implements Outcome<T> {}

  /** A document that the command could not do its work on. */
  record Failed<T>(Reject reject, Fingerprint fingerprint) implements Outcome<T> {}
}
