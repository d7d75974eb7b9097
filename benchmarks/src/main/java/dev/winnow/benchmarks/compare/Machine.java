package dev.winnow.benchmarks.compare;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** Describes the machine, as far as figures depend on it. */
final class Machine {
  private Machine() {}

  static String description() throws IOException {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return "%s, %d processors, %s of memory; %s %s on %s"
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            Numbers.bytes(system.getTotalMemorySize()),
            System.getProperty("java.vm.name"),
            Runtime.version(),
            System.getProperty("os.name"));
  }

  private static String processor() throws IOException {
    Path cpus = Path.of("/proc/cpuinfo");
    if (Files.isReadable(cpus)) {
      for (String line : Files.readAllLines(cpus)) {
        if (line.startsWith("model name")) {
          return line.substring(line.indexOf(':') + 1).strip();
        }
      }
    }
    return System.getProperty("os.arch");
  }
}
