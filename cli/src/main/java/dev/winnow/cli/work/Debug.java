package dev.winnow.cli.work;

/** Shows where failures come from to those who ask for it: with {@code WINNOW_DEBUG=1}. */
public final class Debug {
  private static final boolean WANTED = "1".equals(System.getenv("WINNOW_DEBUG"));

  private Debug() {}

  /** Shows the stack of a failure, if that is wanted. */
  public static void show(Throwable failure) {
    if (WANTED) {
      failure.printStackTrace();
    }
  }

  /** Says on one line what went wrong. */
  public static String reason(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return "not enough memory: give Java more with -Xmx, or use fewer --threads";
    }
    if (failure instanceof StackOverflowError) {
      return "not enough stack";
    }
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.getClass().getSimpleName()
        : message.replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }
}
