// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tanheng.telemetry.Series;

/**
 * When each point was last read, beside the buffer, so that a start knows what it missed. Saved now
 * and then: after a crash a gap may be taken for longer than it was, which costs a question.
 */
final class LastRead {
  private final Path file;
  private final Map<String, Long> times = new ConcurrentHashMap<>();

  private LastRead(Path file) {
    this.file = file;
  }

  /** What was saved; a line that cannot be read is no line. */
  static LastRead open(Path folder) throws IOException {
    LastRead last = new LastRead(folder.resolve("last-read"));
    if (Files.exists(last.file)) {
      for (String line : Files.readAllLines(last.file, StandardCharsets.UTF_8)) {
        int gap = line.indexOf(' ');
        if (gap > 0 && line.substring(0, gap).matches("[0-9]{1,15}")) {
          last.times.put(line.substring(gap + 1), Long.parseLong(line.substring(0, gap)));
        }
      }
    }
    return last;
  }

  void note(String connection, Series series) {
    if (!series.isEmpty()) {
      times.merge(key(connection, series.pointId()), series.time(series.size() - 1), Math::max);
    }
  }

  Optional<Instant> of(String connection, String point) {
    return Optional.ofNullable(times.get(key(connection, point))).map(Instant::ofEpochMilli);
  }

  void save() throws IOException {
    StringBuilder text = new StringBuilder();
    times.forEach((key, time) -> text.append(time).append(' ').append(key).append('\n'));
    Cursor.replace(file.resolveSibling("last-read.new"), file, text.toString());
  }

  private static String key(String connection, String point) {
    return connection + "\t" + point.replaceAll("[\\r\\n]", " ");
  }
}
