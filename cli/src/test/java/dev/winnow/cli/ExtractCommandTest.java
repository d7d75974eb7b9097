package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.cli.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
  private static final String BANNER =
      "This page is written by neighbours for neighbours, and a coin a month from those who can"
          + " spare one keeps it free for those who cannot.";
  private static final List<String> STORIES =
      List.of(
          "The ferry was late on Tuesday, since the rope at the northern quay had been eaten by a"
              + " goat that nobody wants to have seen.",
          "A baker in Sallow Street has found the oven of his grandmother behind a wall, with the"
              + " last loaf still in it, which was as hard as slate.",
          "The choir of the lower school sings on Friday at the opening of the new bridge, four"
              + " songs learnt in two weeks, one of which nobody remembers.");

  @TempDir Path folder;

  private Path templates() {
    String lessons =
        STORIES.stream()
            .map(story -> record(story.substring(0, 9), "text", BANNER + "\n\n" + story))
            .collect(Collectors.joining());
    Path file = folder.resolve("templates");
    assertThat(
            Invocation.withInput(lessons, "templates", "learn", "-", "-o", file.toString()).err())
        .isEmpty();
    return file;
  }

  private static String record(String id, String field, String content) {
    return Json.write(Json.object().put("id", id).put(field, content)) + "\n";
  }

  private static String span(String text, JsonNode span) {
    return text.substring(span.get("start").asInt(), span.get("end").asInt());
  }

  @Test
  void takesTemplatesOutOfPagesToo() {
    String story =
        "The tide gauge at the old pier has shown the same figure for a month, and the harbour"
            + " master says that he likes it that way.";
    String html =
        "<html><body><article><h1>The gauge</h1><p>"
            + story
            + "</p><p>"
            + BANNER
            + "</p><p>"
            + story.replace("month", "year")
            + "</p></article></body></html>";
    String file = templates().toString();

    JsonNode without = Invocation.withInput(record("p", "html", html), "extract").records().get(0);
    JsonNode page =
        Invocation.withInput(record("p", "html", html), "extract", "--templates", file)
            .records()
            .get(0);

    String text = page.get("text").asText();
    assertThat(without.get("text").asText()).contains(BANNER);
    assertThat(text).contains(story, "for a year").doesNotContain("neighbours");
    assertThat(page.get("removed"))
        .anySatisfy(
            removed -> {
              assertThat(removed.get("reason").asText()).isEqualTo("template");
              assertThat(span(html, removed)).contains("neighbours for neighbours");
            });
    assertThat(page.get("blocks")).hasSize(without.get("blocks").size() - 1);
    for (JsonNode block : page.get("blocks")) {
      String source = html.substring(block.get("htmlStart").asInt(), block.get("htmlEnd").asInt());
      assertThat(source).contains(span(text, block).strip());
    }
  }

  @Test
  void marksOnlyAndRemovesNothing() {
    String html = "<html><body><p>" + STORIES.get(0) + "</p><p>" + BANNER + "</p></body></html>";

    JsonNode marked =
        Invocation.withInput(
                record("p", "html", html),
                "extract",
                "--mark-only",
                "--templates",
                templates().toString())
            .records()
            .get(0);

    assertThat(marked.get("text").asText()).contains(STORIES.get(0), BANNER);
  }

  @Test
  void namesASelectorOrPatternThatIsNone() {
    assertThat(Invocation.of("extract", "--drop", "/(/").err())
        .startsWith("winnow extract: --drop must be a regular expression: (");
    assertThat(Invocation.of("extract", "--keep", "p[").status()).isEqualTo(2);
  }
}
