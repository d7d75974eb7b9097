package dev.winnow.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts the page's own HTML, CSS and JavaScript together. The policy in it names the hashes of its
 * one style sheet and its one script, so that the browser runs nothing else and loads nothing.
 *
 * @param beforeData what stands before the data
 * @param afterData what stands after it
 */
record PageTemplate(String beforeData, String afterData) {
  private static final String UPLOT = "META-INF/resources/webjars/uplot/1.6.30/dist/";

  private static final List<String> STYLES =
      List.of("base.css", "overview.css", "list.css", "document.css", "print.css");

  private static final List<String> SCRIPTS =
      List.of(
          "dom.js",
          "format.js",
          "data.js",
          "theme.js",
          "charts.js",
          "overview.js",
          "list.js",
          "rows.js",
          "text.js",
          "document.js",
          "diff.js",
          "compare.js",
          "main.js");

  static PageTemplate load() {
    String style = libraryFile("uPlot.min.css") + join(STYLES);
    String script = libraryFile("uPlot.iife.min.js") + "\n(() => {\n\"use strict\";\n";
    script += join(SCRIPTS) + "})();\n";
    String html =
        ownFile("page.html")
            .replace("{{script-hash}}", hash(script))
            .replace("{{style-hash}}", hash(style))
            .replace("{{style}}", style);
    String[] parts = html.split("\\{\\{data\\}\\}", 2);
    return new PageTemplate(parts[0], parts[1].replace("{{script}}", script));
  }

  private static String join(List<String> names) {
    return names.stream().map(PageTemplate::ownFile).collect(Collectors.joining("\n"));
  }

  private static String ownFile(String name) {
    return read("dev/winnow/cli/report/" + name);
  }

  private static String libraryFile(String name) {
    return read(UPLOT + name);
  }

  /** By the class loader, as a library's files are in another module. */
  private static String read(String path) {
    try (InputStream in = PageTemplate.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("resource is missing: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("resource cannot be read: " + path, e);
    }
  }

  private static String hash(String content) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(content.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
