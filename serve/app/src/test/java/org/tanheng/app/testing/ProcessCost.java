// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * What a server and its PostgreSQL have cost, as Linux tells it.
 *
 * @param server seconds of processor of the server
 * @param postgres seconds of processor of PostgreSQL with all its children, ended ones too
 * @param megabytes memory of both, what they share counted once
 */
public record ProcessCost(double server, double postgres, double megabytes) {
  private static final double TICKS = 100;

  public double seconds() {
    return server + postgres;
  }

  /** What both have cost since they began. */
  public static ProcessCost of(long server, long postmaster) throws IOException {
    long[] children =
        ProcessHandle.of(postmaster).stream()
            .flatMap(ProcessHandle::descendants)
            .mapToLong(ProcessHandle::pid)
            .toArray();
    double postgres = ticks(postmaster, 4);
    double kilobytes = 0;
    for (long child : children) {
      postgres += ticks(child, 2);
    }
    for (long pid :
        LongStream.concat(LongStream.of(server, postmaster), LongStream.of(children)).toArray()) {
      kilobytes += proportional(pid);
    }
    return new ProcessCost(ticks(server, 2) / TICKS, postgres / TICKS, kilobytes / 1_024);
  }

  /** The first of utime, stime, cutime, cstime. */
  private static double ticks(long pid, int fields) throws IOException {
    Path file = Path.of("/proc", Long.toString(pid), "stat");
    if (!Files.exists(file)) {
      return 0;
    }
    String text = Files.readString(file);
    String[] words = text.substring(text.lastIndexOf(')') + 2).split(" ");
    double sum = 0;
    for (int i = 0; i < fields; i++) {
      sum += Double.parseDouble(words[11 + i]);
    }
    return sum;
  }

  private static double proportional(long pid) throws IOException {
    Path file = Path.of("/proc", Long.toString(pid), "smaps_rollup");
    if (!Files.exists(file)) {
      return 0;
    }
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("Pss:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")))
        .sum();
  }
}
