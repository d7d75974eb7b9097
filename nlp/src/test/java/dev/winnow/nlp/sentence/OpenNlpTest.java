package dev.winnow.nlp.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With a model that OpenNLP learnt from a few sentences. */
class OpenNlpTest {
  private static byte[] model;

  @BeforeAll
  static void learn() throws IOException {
    List<SentenceSample> samples = new ArrayList<>();
    for (String who : List.of("Hill", "Marsh", "Reed", "Stone", "Wells", "Ford")) {
      for (String what : List.of("rang", "left", "came", "slept", "sang")) {
        String text = "Mr. " + who + " " + what + ". The bell of Dr. " + who + " was silent.";
        int end = text.indexOf(". The") + 1;
        samples.add(
            new SentenceSample(
                text,
                new opennlp.tools.util.Span(0, end),
                new opennlp.tools.util.Span(end + 1, text.length())));
      }
    }
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    try (ObjectStream<SentenceSample> stream = ObjectStreamUtils.createObjectStream(samples)) {
      SentenceModel learnt =
          SentenceDetectorME.train(
              "en", stream, new SentenceDetectorFactory("en", true, null, null), parameters);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      learnt.serialize(out);
      model = out.toByteArray();
    }
  }

  private static SentenceSegmenter segmenter() throws IOException {
    return SentenceSegmenter.openNlp(new ByteArrayInputStream(model));
  }

  @Test
  void theModelDecides() throws IOException {
    String text = "Mr. Ford sang. The bell of Dr. Wells was silent.";
    assertThat(segmenter().segment(text).stream().map(span -> span.of(text)))
        .containsExactly("Mr. Ford sang.", "The bell of Dr. Wells was silent.");
  }

  @Test
  void linesAndTerminatorsThatItDoesNotKnowEndSentencesToo() throws IOException {
    String text = "A heading\n雨が降った。私は帰った。";
    assertThat(segmenter().segment(text).stream().map(span -> span.of(text)))
        .containsExactly("A heading", "雨が降った。", "私は帰った。");
  }

  @Test
  void threadsShareIt() throws Exception {
    SentenceSegmenter segmenter = segmenter();
    String text = "Mr. Reed left. The bell of Dr. Stone was silent. ".repeat(300);
    List<Span> expected = segmenter.segment(text);
    assertThat(expected).hasSize(600);
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Callable<List<Span>>> tasks = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        tasks.add(() -> segmenter.segment(text));
      }
      for (Future<List<Span>> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }
}
