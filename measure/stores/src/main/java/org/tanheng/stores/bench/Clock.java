// SPDX-License-Identifier: Apache-2.0
package org.tanheng.stores.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Wall and processor time of this process since it was made. */
final class Clock {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final long wall = System.nanoTime();
  private final long processor = SYSTEM.getProcessCpuTime();

  double seconds() {
    return (System.nanoTime() - wall) / 1e9;
  }

  /** All threads together, native ones too. */
  double cpuSeconds() {
    return (SYSTEM.getProcessCpuTime() - processor) / 1e9;
  }

  /** How busy the machine is: the load average of the last minute. */
  static double load() {
    return SYSTEM.getSystemLoadAverage();
  }

  /** Bytes of all files below a directory. */
  static long bytes(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).mapToLong(Clock::size).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
