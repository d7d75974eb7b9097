package dev.winnow.cli.run;

import dev.winnow.cli.input.Limits;
import dev.winnow.cli.json.OffsetUnit;
import dev.winnow.cli.work.Progress;
import dev.winnow.cli.work.WorkSettings;
import dev.winnow.pipeline.CorpusPipeline;

/**
 * Says what a run does and how.
 *
 * @param pipeline what is done to the documents
 * @param limits the bounds of a document
 * @param work on how many threads, and how long a document may take
 * @param offsets what spans count
 * @param keepsOriginal whether records keep the decoded source
 * @param files in which form each kept document is written to a file of its own, besides the lines
 * @param report whether to write the report page
 * @param progress when to show progress
 */
public record RunSettings(
    CorpusPipeline pipeline,
    Limits limits,
    WorkSettings work,
    OffsetUnit offsets,
    boolean keepsOriginal,
    TextFiles.Form files,
    boolean report,
    Progress.When progress) {}
