package dev.winnow.benchmarks.compare;

import java.nio.file.Path;

/**
 * Knows where things are in a checkout.
 *
 * @param root its folder
 */
record Checkout(Path root) {
  Path images() {
    return root.resolve("docs/images");
  }

  Path page() {
    return root.resolve("docs/performance.md");
  }

  Path sources() {
    return root.resolve("benchmarks/src/main/java");
  }

  /** What people wrote of where the time goes: the end of the page. */
  Path notes() {
    return root.resolve("benchmarks/where-the-time-goes.md");
  }

  Path floors() {
    return root.resolve("benchmarks/floors.json");
  }

  /** Where the data and the results of a run are kept. */
  Path work() {
    return root.resolve("benchmarks/target/compare");
  }

  Path launcher() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return root.resolve(windows ? "winnow.cmd" : "winnow");
  }
}
