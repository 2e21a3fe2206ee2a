// SPDX-License-Identifier: Apache-2.0
package org.tanheng.drivers.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.tanheng.drivers.Discovered;
import org.tanheng.drivers.Driver;
import org.tanheng.drivers.Feed;
import org.tanheng.drivers.Health;
import org.tanheng.drivers.HealthBook;
import org.tanheng.drivers.MemoryReadBack;
import org.tanheng.drivers.Probe;
import org.tanheng.drivers.ReadingSink;
import org.tanheng.drivers.Reporter;
import org.tanheng.drivers.Sample;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.TimeRange;

/**
 * Takes a file when it has not grown since the last look, and moves it to {@code done} when its
 * readings are durable, or to {@code failed}.
 */
final class DropFolderDriver implements Driver {
  private static final int SAMPLES_IN_A_BATCH = 10_000;
  private final String id;
  private final Path folder;
  private final Duration every;
  private final DroppedFile reader;
  private final Clock clock = Clock.systemUTC();
  private final HealthBook health = new HealthBook(clock);
  private final Reporter reporter;
  private final Feed feed;
  private final Map<Path, Long> sizes = new HashMap<>();
  private @Nullable Thread thread;

  DropFolderDriver(String id, Path folder, Duration every, DroppedFile reader, ReadingSink sink) {
    this.id = id;
    this.folder = folder;
    this.every = every;
    this.reader = reader;
    this.reporter = new Reporter(id, sink, health, clock);
    this.feed = new Feed(id, sink, health, clock);
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      thread = Thread.ofVirtual().name("drop folder " + id).start(this::run);
    }
  }

  private void run() {
    try {
      while (true) {
        try {
          look();
          health.become(Health.State.CONNECTED);
        } catch (IOException | UncheckedIOException e) {
          health.become(Health.State.DOWN);
          reporter.report(
              Finding.warning(
                  "drop-folder",
                  id,
                  String.valueOf(e.getMessage()),
                  "a folder that can be read and written",
                  "Look at the folder, its rights and the disk."));
        }
        Thread.sleep(Math.max(50, every.toMillis()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() throws IOException, InterruptedException {
    List<Path> files;
    try (var all = Files.list(folder)) {
      files = all.filter(DropFolderDriver::isTable).sorted().toList();
    }
    sizes.keySet().retainAll(files);
    for (Path file : files) {
      long size = Files.size(file);
      Long before = sizes.put(file, size);
      if (before != null && before == size) {
        take(file);
      }
    }
  }

  private static boolean isTable(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file) && name.matches("[^~.].*\\.(csv|txt|xlsx)");
  }

  private void take(Path file) throws IOException, InterruptedException {
    health.requested();
    Outcome<List<Sample>> read;
    try {
      read = reader.read(file);
    } catch (IOException | RuntimeException e) {
      // A broken archive makes the xlsx reader throw what it likes; the file is set aside.
      read = Outcome.refused(broken(file, e));
    }
    switch (read) {
      case Outcome.Refused<List<Sample>> refused -> {
        refused.findings().forEach(reporter::report);
        move(file, "failed");
      }
      case Outcome.Done<List<Sample>> done -> {
        store(done.value());
        move(file, "done");
      }
    }
  }

  private void store(List<Sample> samples) throws InterruptedException {
    var durable = new CountDownLatch(1);
    for (int from = 0; from < samples.size(); from += SAMPLES_IN_A_BATCH) {
      int to = Math.min(samples.size(), from + SAMPLES_IN_A_BATCH);
      feed.put(samples.subList(from, to), () -> {});
    }
    feed.put(List.of(), durable::countDown);
    durable.await();
  }

  private void move(Path file, String to) throws IOException {
    Path folderTo = Files.createDirectories(folder.resolve(to));
    Path target = folderTo.resolve(file.getFileName());
    if (Files.exists(target)) {
      target = folderTo.resolve(clock.millis() + "-" + file.getFileName());
    }
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    sizes.remove(file);
  }

  private static Finding broken(Path file, Exception e) {
    return Finding.error(
        "drop-file",
        String.valueOf(file.getFileName()),
        String.valueOf(e.getMessage()),
        "a CSV or xlsx file",
        "Nothing of the file was taken; it stands in the folder 'failed'. Drop it corrected.");
  }

  @Override
  public Health health() {
    return health.health();
  }

  @Override
  public Outcome<Probe> probe(String address) {
    return Outcome.done(new Probe(address, "", Instant.now(clock), List.of()));
  }

  @Override
  public Outcome<List<Discovered>> discover(String under) {
    return Outcome.done(List.of());
  }

  @Override
  public Outcome<MemoryReadBack> readBack(List<String> pointIds, TimeRange range) {
    return Outcome.done(new MemoryReadBack(0, pointIds));
  }

  @Override
  public synchronized void close() {
    health.become(Health.State.CLOSED);
    if (thread != null) {
      thread.interrupt();
    }
    feed.close();
  }
}
