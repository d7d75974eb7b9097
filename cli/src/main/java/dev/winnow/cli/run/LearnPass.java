package dev.winnow.cli.run;

import dev.winnow.boilerplate.TemplateLearner;
import dev.winnow.boilerplate.TemplateLesson;
import dev.winnow.boilerplate.Templates;
import dev.winnow.cli.work.Progress;
import dev.winnow.cli.work.WorkSettings;
import dev.winnow.pipeline.CorpusPipeline;
import java.io.IOException;
import java.nio.file.Path;

/** The pass that learns from all documents what their sources repeat. */
final class LearnPass {
  private final CorpusPipeline pipeline;

  LearnPass(CorpusPipeline pipeline) {
    this.pipeline = pipeline;
  }

  Templates run(Path journal, WorkSettings settings, Progress progress)
      throws IOException, InterruptedException {
    TemplateLearner learner = Templates.learner();
    new EntryPass<>(
            "templates", spooled -> pipeline.lesson(spooled.document()), new Lessons(learner))
        .run(journal, 0, settings, progress);
    return learner.build();
  }

  private record Lessons(TemplateLearner learner) implements EntryPass.Sink<TemplateLesson> {
    @Override
    public void accept(TemplateLesson lesson) {
      learner.add(lesson);
    }

    /** Nothing is learnt from what is left out; the next pass writes it down. */
    @Override
    public void reject(byte[] entry) {}

    @Override
    public void idle() {}
  }
}
