package dev.winnow.cli;

import picocli.CommandLine.Option;

/** The option of what extraction favours where it is in doubt. */
final class FavorOption {
  @Option(
      names = "--favor",
      paramLabel = "WHAT",
      description =
          "precision, balanced or recall, or a number from 0 to 1 (default: ${DEFAULT-VALUE}).")
  private String favor = "balanced";

  /**
   * Returns how much recall counts, from 0 to 1.
   *
   * @throws IllegalArgumentException if the option is no such thing
   */
  double recall() {
    return switch (favor) {
      case "precision" -> 0;
      case "balanced" -> 0.5;
      case "recall" -> 1;
      default -> number();
    };
  }

  private double number() {
    try {
      double number = Double.parseDouble(favor);
      if (number >= 0 && number <= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // The message below says what is wrong in either case.
    }
    throw new IllegalArgumentException(
        "--favor must be precision, balanced, recall or a number in [0, 1]: " + favor);
  }
}
