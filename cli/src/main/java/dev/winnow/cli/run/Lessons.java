package dev.winnow.cli.run;

import dev.winnow.boilerplate.TemplateLearner;
import dev.winnow.boilerplate.TemplateLesson;
import dev.winnow.boilerplate.Templates;
import dev.winnow.cli.work.Debug;
import dev.winnow.cli.work.Progress;
import dev.winnow.cli.work.WorkSettings;
import dev.winnow.pipeline.CleanDocument;
import dev.winnow.pipeline.CorpusPipeline;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Learns what sources repeat, from document after document: a lesson is prepared on any thread and
 * learnt, in the order of the documents, on one.
 */
final class Lessons {
  private static final Duration FOREVER = Duration.ofDays(36_500);

  private final CorpusPipeline pipeline;
  private final TemplateLearner learner = Templates.learner();

  Lessons(CorpusPipeline pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * Returns what is to be learnt from a document; nothing if that fails, so that its text is not
   * lost for that.
   */
  Optional<TemplateLesson> of(CleanDocument document) {
    try {
      return Optional.of(pipeline.lesson(document));
    } catch (RuntimeException | Error e) {
      Debug.show(e);
      return Optional.empty();
    }
  }

  void learn(Optional<TemplateLesson> lesson) {
    lesson.ifPresent(learner::add);
  }

  /**
   * Learns from the documents that a stopped run has left in its journal. They kept the time limit
   * when they were read, so that none may break it now: the templates would be others.
   */
  void catchUp(Path journal, int threads, Progress progress)
      throws IOException, InterruptedException {
    new EntryPass<>("templates", spooled -> of(spooled.document()), new CatchingUp())
        .run(journal, 0, new WorkSettings(threads, FOREVER), progress);
  }

  Templates templates() {
    return learner.build();
  }

  private final class CatchingUp implements EntryPass.Sink<Optional<TemplateLesson>> {
    @Override
    public void accept(Optional<TemplateLesson> lesson) {
      learn(lesson);
    }

    /** Nothing is learnt from what is left out; the next pass writes it down. */
    @Override
    public void reject(byte[] entry) {}

    @Override
    public void idle() {}
  }
}
