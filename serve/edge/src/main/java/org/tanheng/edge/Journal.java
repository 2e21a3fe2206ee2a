// SPDX-License-Identifier: Apache-2.0
package org.tanheng.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.tanheng.units.Quality;

/**
 * The buffer on disk. Readings are numbered by point and safe when {@link #append} returns; they
 * leave in the order in which they came, in batches that never change once one was made, and are
 * removed when the server has acknowledged them.
 */
final class Journal implements AutoCloseable {
  private static final long SEGMENT_BYTES = 8L << 20;
  private static final int RECORDS = 10_000;
  private static final System.Logger LOG = System.getLogger(Journal.class.getName());

  private final Path folder;
  private final Map<String, Long> sequences = new HashMap<>();
  private final TreeMap<Long, Segment> segments = new TreeMap<>();
  private final Reserve reserve;
  private Cursor cursor;
  private long waiting;
  private long dropped;

  private Journal(Path folder, Cursor cursor) {
    this.folder = folder;
    this.cursor = cursor;
    this.reserve = new Reserve(folder);
  }

  /** Opens the buffer in a folder, with all that a crash may have left there. */
  static Journal open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Journal journal =
        new Journal(folder, Cursor.read(folder.resolve("cursor"), UUID.randomUUID().toString()));
    journal.recover();
    return journal;
  }

  private void recover() throws IOException {
    try {
      reserve.hold();
    } catch (IOException full) {
      LOG.log(
          System.Logger.Level.WARNING, "no room to spare for the buffer: {0}", full.getMessage());
    }
    if (!Files.exists(folder.resolve("cursor"))) {
      cursor.write(folder.resolve("cursor"));
    }
    Path numbers = folder.resolve("sequences");
    if (Files.exists(numbers)) {
      for (String line : Files.readAllLines(numbers)) {
        int tab = line.indexOf('\t');
        sequences.put(line.substring(tab + 1), Long.parseLong(line.substring(0, tab)));
      }
    }
    for (long start : starts()) {
      Segment segment = Segment.open(folder, start);
      segments.put(start, segment);
      segment.recover(
          (at, run) -> {
            sequences.merge(run.point(), run.lastSequence(), Math::max);
            waiting += at >= cursor.acknowledged() ? run.size() : 0;
          });
    }
    if (segments.isEmpty()) {
      begin(cursor.acknowledged());
    }
  }

  private List<Long> starts() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".log"))
          .map(name -> Long.parseLong(name.substring(0, name.length() - 4)))
          .sorted()
          .toList();
    }
  }

  private Segment begin(long start) throws IOException {
    Segment segment = Segment.open(folder, start);
    segments.put(start, segment);
    return segment;
  }

  /** Keeps readings; they are on disk when this returns. */
  synchronized long append(List<Run> runs) throws IOException {
    reserve.hold();
    Segment last = segments.lastEntry().getValue();
    if (last.end() - last.start() > SEGMENT_BYTES) {
      last = begin(last.end());
    }
    Map<String, Long> now = new HashMap<>();
    List<Run> numbered = new ArrayList<>();
    for (Run run : runs) {
      long before = now.getOrDefault(run.point(), sequences.getOrDefault(run.point(), 0L));
      Run kept = run.numbered(before + 1);
      numbered.add(kept);
      now.put(run.point(), kept.lastSequence());
    }
    last.append(numbered);
    sequences.putAll(now);
    waiting += numbered.stream().mapToInt(Run::size).sum();
    notifyAll();
    return last.end();
  }

  /** The batch to send now: the one on its way if there is one, else a new one; empty: nothing. */
  synchronized Optional<Outgoing> next(int mostReadings) throws IOException {
    boolean onItsWay = cursor.sentTo() > cursor.acknowledged();
    List<Run> runs = new ArrayList<>();
    long to = collect(runs, onItsWay ? cursor.sentTo() : Long.MAX_VALUE, onItsWay, mostReadings);
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    if (!onItsWay) {
      move(new Cursor(cursor.epoch(), cursor.acknowledged(), cursor.number() + 1, to));
    }
    return Optional.of(
        new Outgoing(cursor.epoch(), cursor.number(), cursor.acknowledged(), to, runs));
  }

  private long collect(List<Run> runs, long limit, boolean all, int most) throws IOException {
    Map<String, Quality> qualities = new HashMap<>();
    Map<String, Run> merged = new LinkedHashMap<>();
    int readings = 0;
    int records = 0;
    long at = cursor.acknowledged();
    Run run = read(at);
    while (run != null && at < limit && (all || (readings < most && records < RECORDS))) {
      Quality before = qualities.putIfAbsent(run.point(), run.quality());
      if (!all && before != null && before != run.quality()) {
        break;
      }
      merged.merge(run.point(), run, Journal::join);
      readings += run.size();
      records++;
      at = segment(at).after(at);
      run = read(at);
    }
    runs.addAll(merged.values());
    return at;
  }

  private static Run join(Run first, Run second) {
    List<Long> times = new ArrayList<>(first.times());
    times.addAll(second.times());
    List<java.math.BigDecimal> values = new ArrayList<>(first.values());
    values.addAll(second.values());
    return new Run(first.point(), first.sequence(), first.quality(), times, values);
  }

  private Segment segment(long at) {
    return segments.floorEntry(at).getValue();
  }

  private @org.jspecify.annotations.Nullable Run read(long at) throws IOException {
    return segments.floorKey(at) == null ? null : segment(at).read(at);
  }

  /** The server has the batch: its readings may go. */
  synchronized void acknowledge(Outgoing batch) throws IOException {
    if (batch.to() != cursor.sentTo() || batch.number() != cursor.number()) {
      return;
    }
    move(new Cursor(cursor.epoch(), batch.to(), cursor.number(), batch.to()));
    waiting -= batch.readings();
    while (segments.size() > 1 && segments.firstEntry().getValue().end() <= cursor.acknowledged()) {
      keepSequences();
      segments.pollFirstEntry().getValue().delete();
    }
  }

  /** Gives up what is older, when the line was down for longer than the buffer reaches. */
  synchronized void dropBefore(Instant oldest) throws IOException {
    while (segments.size() > 1 && segments.firstEntry().getValue().touched().isBefore(oldest)) {
      Segment first = segments.firstEntry().getValue();
      keepSequences();
      long at = Math.max(cursor.acknowledged(), first.start());
      for (Run run = first.read(at); run != null; run = first.read(at)) {
        dropped += run.size();
        waiting -= run.size();
        at = first.after(at);
      }
      long end = Math.max(cursor.acknowledged(), first.end());
      move(new Cursor(cursor.epoch(), end, cursor.number(), end));
      segments.pollFirstEntry().getValue().delete();
    }
  }

  private void keepSequences() throws IOException {
    StringBuilder text = new StringBuilder();
    sequences.forEach((point, last) -> text.append(last).append('\t').append(point).append('\n'));
    Path file = folder.resolve("sequences");
    reserve.note(() -> Cursor.replace(folder.resolve("sequences.new"), file, text.toString()));
  }

  /** The cursor moves when it stands on the disk: a number that was sent is never given again. */
  private void move(Cursor to) throws IOException {
    reserve.note(() -> to.write(folder.resolve("cursor")));
    cursor = to;
  }

  /** Readings that wait for their acknowledgement. */
  synchronized long waiting() {
    return waiting;
  }

  /** Readings that were given up because the line was down for too long, since the start. */
  synchronized long dropped() {
    return dropped;
  }

  /** Waits until something is there to send, but no longer than this. */
  synchronized void await(long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    long left = millis;
    while (waiting == 0 && left > 0) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    for (Segment segment : segments.values()) {
      segment.close();
    }
  }
}
