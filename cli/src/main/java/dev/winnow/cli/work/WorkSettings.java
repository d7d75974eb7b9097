package dev.winnow.cli.work;

import java.time.Duration;
import java.util.Locale;

/**
 * Says how work over records is done.
 *
 * @param threads how many records are worked on at once, at least 1
 * @param timeLimit how long one record may take
 */
public record WorkSettings(int threads, Duration timeLimit) {
  /** Returns the time limit as the option has it. */
  public String timeLimitText() {
    return timeLimit.toString().substring(2).toLowerCase(Locale.ROOT);
  }
}
