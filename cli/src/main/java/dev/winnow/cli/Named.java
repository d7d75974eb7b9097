package dev.winnow.cli;

import java.util.function.Function;

/** Lets errors of the library name the option that a wrong value was given to. */
final class Named {
  private Named() {}

  /**
   * Returns what a value makes.
   *
   * @throws IllegalArgumentException if the value is refused; the message begins with the option
   */
  static <V, T> T option(String name, V value, Function<? super V, T> use) {
    try {
      return use.apply(value);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      int behindParameter = message.indexOf(" must ");
      String reason = behindParameter < 0 ? ": " + message : message.substring(behindParameter);
      throw new IllegalArgumentException(name + reason, e);
    }
  }
}
