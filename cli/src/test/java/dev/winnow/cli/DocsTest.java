package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java of the documents compiles, and their links lead somewhere. */
class DocsTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern SNIPPET = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
  private static final Pattern CLASS = Pattern.compile("public class (\\w+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  /** What the snippets take as given. */
  private static final String GIVEN =
      """
      import dev.winnow.boilerplate.*;
      import dev.winnow.encoding.*;
      import dev.winnow.nlp.language.*;
      import dev.winnow.nlp.quote.*;
      import dev.winnow.nlp.sentence.*;
      import dev.winnow.pipeline.*;
      import dev.winnow.similarity.*;
      import dev.winnow.text.*;
      import java.nio.file.*;
      import java.util.*;
      """;

  private static final String VARIABLES =
      """
      static String text, other, html, url, page;
      static byte[] bytes;
      static Path path;
      static List<String> texts;
      static NearDuplicates finder;
      static NearDuplicateIndex another;
      """;

  @TempDir Path folder;

  private static List<Path> pages(Path... folders) throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path where : folders) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(where, "*.md")) {
        files.forEach(pages::add);
      }
    }
    return pages;
  }

  private static List<JavaFileObject> snippets() throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (Path page : pages(DOCS)) {
      Matcher snippets = SNIPPET.matcher(Files.readString(page).replace("\r\n", "\n"));
      for (int number = 1; snippets.find(); number++) {
        String name = page.getFileName().toString().replaceAll("\\W", "_") + number;
        String code = snippets.group(1);
        Matcher whole = CLASS.matcher(code);
        sources.add(
            whole.find() ? source(whole.group(1), code) : source(name, program(name, code)));
      }
    }
    return sources;
  }

  private static JavaFileObject source(String name, String code) {
    return new SimpleJavaFileObject(
        URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return code;
      }
    };
  }

  private static String program(String name, String code) {
    StringBuilder imports = new StringBuilder(GIVEN);
    StringBuilder body = new StringBuilder();
    code.lines()
        .forEach(line -> (line.startsWith("import ") ? imports : body).append(line).append('\n'));
    return imports
        + "class "
        + name
        + " {\n"
        + VARIABLES
        + "static void main(String[] args) throws Exception {\n"
        + body
        + "}}\n";
  }

  @Test
  void everySnippetCompiles() throws IOException {
    List<JavaFileObject> sources = snippets();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();

    boolean compiled =
        compiler
            .getTask(
                messages,
                null,
                null,
                List.of("-proc:none", "-nowarn", "-d", folder.toString()),
                null,
                sources)
            .call();

    assertThat(compiled).as(messages.toString()).isTrue();
    assertThat(sources).hasSizeGreaterThan(10);
  }

  @Test
  void everyLinkLeadsToAFileThatIsThere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages(DOCS, DOCS.resolve("decisions"), DOCS.resolve(".."))) {
      Matcher links = LINK.matcher(Files.readString(page));
      while (links.find()) {
        if (!Files.exists(page.resolveSibling(links.group(1)))) {
          broken.add(page + ": " + links.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }
}
