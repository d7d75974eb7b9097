package dev.winnow.cli.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Thrown when an output cannot be written; the message names it. */
public final class OutputException extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean closedPipe;

  public OutputException(String name, IOException cause) {
    super("cannot write " + name + ": " + reason(cause), cause);
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    // All a JVM tells is the system's message; every system has the word in it.
    this.closedPipe = message.contains("pipe") || message.contains("connection reset");
  }

  private static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "no such folder";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  /** Returns whether the reader of a pipe has gone, as {@code head} does when it has enough. */
  public boolean isClosedPipe() {
    return closedPipe;
  }
}
