// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory of one's own that is removed with all it holds. */
record Scratch(Path root) implements AutoCloseable {

  static Scratch in(@Nullable Path parent) {
    try {
      return new Scratch(
          parent == null
              ? Files.createTempDirectory("tanheng-bench")
              : Files.createTempDirectory(Files.createDirectories(parent), "tanheng-bench"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A directory in it that does not exist yet. */
  Path fresh() {
    return root.resolve("readings");
  }

  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  @Override
  public void close() {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
