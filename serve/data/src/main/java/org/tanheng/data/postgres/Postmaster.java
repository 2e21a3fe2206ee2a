// SPDX-License-Identifier: Apache-2.0
package org.tanheng.data.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code postmaster.pid} says and what the process of that number really is. A process counts
 * as ours only when it runs a program that we unpacked, on our own data directory.
 */
record Postmaster(long pid, int port, Kind kind) {
  enum Kind {
    /** Our server, run by the programs of this version. */
    OURS,
    /** Our server, run by the programs of another version of Tanheng. */
    OURS_OLDER,
    /** Somebody else's server on our data directory. */
    FOREIGN,
    /** No server: the file was left behind. */
    GONE
  }

  static Optional<Postmaster> read(Path home, Path programs, Path data) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(data.resolve("postmaster.pid"));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    long pid = number(lines, 0);
    return Optional.of(
        new Postmaster(pid, (int) number(lines, 3), judge(pid, home, programs, data)));
  }

  private static Kind judge(long pid, Path home, Path programs, Path data) {
    Optional<ProcessHandle> process = pid > 0 ? ProcessHandle.of(pid) : Optional.empty();
    if (process.isEmpty() || !process.get().isAlive()) {
      return Kind.GONE;
    }
    Path program = process.get().info().command().map(Path::of).orElse(null);
    if (program == null || !isPostgres(program) || !worksIn(pid, data)) {
      return Kind.GONE;
    }
    if (program.startsWith(real(programs))) {
      return Kind.OURS;
    }
    return program.startsWith(real(home)) ? Kind.OURS_OLDER : Kind.FOREIGN;
  }

  private static boolean isPostgres(Path program) {
    Path name = program.getFileName();
    // The kernel marks a running program whose file was replaced.
    return name != null && name.toString().replace(" (deleted)", "").startsWith("postgres");
  }

  /** PostgreSQL's working directory is its data directory; where that cannot be seen, assume so. */
  private static boolean worksIn(long pid, Path data) {
    Path link = Path.of("/proc", Long.toString(pid), "cwd");
    if (!Files.exists(Path.of("/proc/self"))) {
      return true;
    }
    try {
      return link.toRealPath().equals(real(data));
    } catch (IOException e) {
      return true;
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  private static long number(List<String> lines, int index) {
    @Nullable String text = index < lines.size() ? lines.get(index).strip() : null;
    return text != null && text.matches("\\d{1,10}") ? Long.parseLong(text) : 0;
  }
}
