package dev.winnow.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Runs every command over a few small records, so that a JVM that watches learns which classes a
 * start needs. The launchers do this once, to make the archive that later starts share. What the
 * commands say of it does not matter.
 */
final class StartUp {
  private static final String RECORDS =
      """
      {"text":"The cafÃ© by the harbour opens at six.\\n\\nâ€œIt is too early,â€\u009d said the baker.\\n"}
      {"text":"Кафе у гавани открывается в шесть. «Слишком рано», — сказал пекарь."}
      {"bytes":"VGhlIGNhZukgYnkgdGhlIGhhcmJvdXIgb3BlbnMgYXQgc2l4Lg=="}
      {"html":"<html lang=en><head><title>Early</title><meta name=author content='A. Baker'></head><body>\
      <ul><li><a href=/>Home</a></ul><article><h1>Early</h1><p>The café by the harbour opens at six, too early.\
      </p><p>The baker, who has to be there at four, was not asked.</p></article></body></html>"}
      """;

  private StartUp() {}

  /**
   * Runs the commands.
   *
   * @param args a folder that is there, for what they write
   */
  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    run("--help");
    for (String name : Winnow.commands().keySet()) {
      run(name, "--help");
      run(name, "-", "-o", folder.resolve(name).toString());
    }
  }

  private static void run(String... args) {
    OutputStream nowhere = OutputStream.nullOutputStream();
    byte[] records = RECORDS.getBytes(StandardCharsets.UTF_8);
    Winnow.run(new Streams(new ByteArrayInputStream(records), nowhere, nowhere), args);
  }
}
