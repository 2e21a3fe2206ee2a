// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tanheng.evidence.Hash;

/**
 * Readings that the server refused for what they are: kept on disk point by point with the last
 * reason, so that they hold up nobody and can be sent again once the cause is mended.
 */
final class Quarantine {
  private static final int MOST_POINTS_SHOWN = 20;
  private static final int AT_ONCE = 500;

  private final Path folder;
  private final Map<String, Kept> points = new TreeMap<>();

  /** What is kept of one point. */
  record Kept(String point, long readings, String reason) {}

  private Quarantine(Path folder) {
    this.folder = folder;
  }

  static Quarantine open(Path folder) throws IOException {
    Files.createDirectories(folder);
    var quarantine = new Quarantine(folder);
    try (var found = Files.list(folder)) {
      for (Path each : found.sorted().toList()) {
        List<Run> runs = read(each);
        if (!runs.isEmpty()) {
          quarantine.note(runs, Files.readString(each.resolve("reason")));
        }
      }
    }
    return quarantine;
  }

  private static List<Run> read(Path place) throws IOException {
    List<Run> runs = new ArrayList<>();
    try (Segment segment = Segment.open(place, 0)) {
      segment.recover((at, run) -> runs.add(run));
    }
    return runs;
  }

  private void note(List<Run> runs, String reason) {
    String point = runs.getFirst().point();
    long readings = runs.stream().mapToLong(Run::size).sum();
    points.merge(
        point,
        new Kept(point, readings, reason),
        (before, now) -> new Kept(point, before.readings() + now.readings(), reason));
  }

  /** Keeps readings of a point; they are on disk when this returns. */
  synchronized void keep(Run run, String reason) throws IOException {
    Path place = place(run.point());
    Files.createDirectories(place);
    Cursor.replace(place.resolve("reason.new"), place.resolve("reason"), reason);
    try (Segment segment = Segment.open(place, 0)) {
      segment.recover((at, before) -> {});
      segment.append(List.of(run));
    }
    note(List.of(run), reason);
  }

  /**
   * Puts all of it back at the end of the buffer, under new numbers. After a crash in between some
   * readings are sent twice, which changes nothing: they have their own times.
   *
   * @return readings put back
   */
  synchronized long release(Journal journal) throws IOException {
    long readings = 0;
    for (String point : List.copyOf(points.keySet())) {
      Path place = place(point);
      List<Run> runs = read(place);
      for (int from = 0; from < runs.size(); from += AT_ONCE) {
        journal.append(runs.subList(from, Math.min(runs.size(), from + AT_ONCE)));
      }
      delete(place);
      points.remove(point);
      readings += runs.stream().mapToLong(Run::size).sum();
    }
    return readings;
  }

  /** Gives up points of which nothing came since. */
  synchronized long dropBefore(Instant oldest) throws IOException {
    long readings = 0;
    for (Kept kept : List.copyOf(points.values())) {
      Path place = place(kept.point());
      if (Files.getLastModifiedTime(place.resolve("reason")).toInstant().isBefore(oldest)) {
        delete(place);
        points.remove(kept.point());
        readings += kept.readings();
      }
    }
    return readings;
  }

  private static void delete(Path place) throws IOException {
    try (var files = Files.list(place)) {
      files.forEach(Quarantine::deleteFile);
    }
    Files.delete(place);
  }

  private static void deleteFile(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path place(String point) {
    return folder.resolve(Hash.of(point.getBytes(StandardCharsets.UTF_8)).hex());
  }

  /** Readings that are kept here. */
  synchronized long readings() {
    return points.values().stream().mapToLong(Kept::readings).sum();
  }

  /** For a person: how many readings, and of each point why. */
  synchronized String describe() {
    var text = new StringBuilder();
    text.append("refused ").append(readings()).append(" of ").append(points.size());
    text.append(" points\n");
    points.values().stream()
        .limit(MOST_POINTS_SHOWN)
        .forEach(
            kept ->
                text.append("  ")
                    .append(kept.point())
                    .append(": ")
                    .append(kept.readings())
                    .append(' ')
                    .append(kept.reason())
                    .append('\n'));
    return text.toString();
  }
}
