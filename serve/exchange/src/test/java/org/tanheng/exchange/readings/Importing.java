// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/** The whole way from a file to readings, as a test walks it. */
final class Importing {
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  static final ZoneId SEOUL = ShopYear.ZONE;

  final Path directory;
  ZoneId zone = SEOUL;

  Importing(Path directory) {
    this.directory = directory;
  }

  Path write(String text) {
    return write(text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(byte[] bytes) {
    try {
      return Files.write(Files.createTempFile(directory, "in", ".csv"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Outcome<Understanding> understand(Path file, Choices choices) {
    return ReadingsFile.open(file, "in.csv", directory, choices)
        .flatMap(
            open -> {
              try (open) {
                return Understanding.of(open, choices, zone);
              }
            });
  }

  Understanding understand(String text) {
    return understand(write(text), Choices.NONE).orElseThrow();
  }

  Outcome<Imported> read(Path file, Choices choices) {
    return ReadingsFile.open(file, "in.csv", directory, choices)
        .flatMap(
            open -> {
              try (open) {
                return Understanding.of(open, choices, zone)
                    .flatMap(
                        found -> ReadingsImport.read(open, found, order(found), Progress.NONE));
              }
            });
  }

  Imported read(String text) {
    return read(write(text), Choices.NONE).orElseThrow();
  }

  /** All columns of numbers, in kWh where nothing is said. */
  ImportOrder order(Understanding found) {
    List<Target> targets = new ArrayList<>();
    for (ColumnGuess column : found.columns()) {
      targets.add(
          Target.of(
              column.column(),
              new Point(
                  "c" + column.column(),
                  column.kind(),
                  column.unit().orElse(Unit.of("kWh")),
                  column.scale(),
                  null,
                  column.kind() == PointKind.INTERVAL ? found.step().orElse(null) : null,
                  "",
                  "shop",
                  zone,
                  TimeRange.ALWAYS)));
    }
    return new ImportOrder(targets, NOW, Quality.MEASURED);
  }

  static List<String> codes(Outcome<Imported> outcome) {
    List<String> codes = new ArrayList<>();
    outcome.findings().stream().map(Finding::code).forEach(codes::add);
    if (outcome instanceof Outcome.Done<Imported> done) {
      codes.addAll(done.value().counts().keySet());
      done.value().findings().stream().map(Finding::code).forEach(codes::add);
    }
    return codes;
  }
}
