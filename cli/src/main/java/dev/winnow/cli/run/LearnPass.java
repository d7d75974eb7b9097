package dev.winnow.cli.run;

import dev.winnow.boilerplate.TemplateLearner;
import dev.winnow.boilerplate.Templates;
import dev.winnow.cli.work.Progress;
import dev.winnow.cli.work.WorkSettings;
import dev.winnow.pipeline.CorpusPipeline;
import dev.winnow.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The pass that learns from all documents what their sources repeat. */
final class LearnPass {
  private final CorpusPipeline pipeline;

  /** What there is to learn from a document. */
  private record Lesson(Optional<String> source, String text, List<Span> kept) {}

  LearnPass(CorpusPipeline pipeline) {
    this.pipeline = pipeline;
  }

  Templates run(Path journal, WorkSettings settings, Progress progress)
      throws IOException, InterruptedException {
    TemplateLearner learner = Templates.learner();
    new EntryPass<>("templates", this::lesson, new Lessons(learner))
        .run(journal, 0, settings, progress);
    return learner.build();
  }

  private Lesson lesson(SpooledDocument spooled) {
    String text = spooled.document().text();
    return new Lesson(spooled.document().document().source(), text, pipeline.kept(text));
  }

  private record Lessons(TemplateLearner learner) implements EntryPass.Sink<Lesson> {
    @Override
    public void accept(Lesson lesson) {
      learner.add(lesson.source(), lesson.text(), lesson.kept());
    }

    /** Nothing is learnt from what is left out; the next pass writes it down. */
    @Override
    public void reject(byte[] entry) {}

    @Override
    public void idle() {}
  }
}
