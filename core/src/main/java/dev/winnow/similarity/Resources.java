package dev.winnow.similarity;

import java.nio.file.Path;

/**
 * What a run may use, and whom it tells: none of it has a say in the answer. Immutable.
 *
 * @param threads how many work, at least 1
 * @param memory how many bytes stay on the heap, at least 0
 * @param folder where temporary files go
 * @param progress who is told how far the run is
 */
record Resources(int threads, long memory, Path folder, Progress progress) {
  Resources {
    OrderedTasks.checkThreads(threads);
    if (memory < 0) {
      throw new IllegalArgumentException("memory must be at least 0: " + memory);
    }
  }

  /**
   * A thread for each processor, a part of the largest heap, and the system's folder.
   *
   * @param part of so many of which the heap consists
   */
  static Resources withPartOfHeap(int part) {
    Runtime runtime = Runtime.getRuntime();
    return new Resources(
        runtime.availableProcessors(),
        runtime.maxMemory() / part,
        Path.of(System.getProperty("java.io.tmpdir")),
        (phase, documents) -> {});
  }

  Resources withThreads(int threads) {
    return new Resources(threads, memory, folder, progress);
  }

  Resources withMemory(long bytes) {
    return new Resources(threads, bytes, folder, progress);
  }

  Resources withFolder(Path folder) {
    return new Resources(threads, memory, folder, progress);
  }

  Resources withProgress(Progress progress) {
    return new Resources(threads, memory, folder, progress);
  }
}
