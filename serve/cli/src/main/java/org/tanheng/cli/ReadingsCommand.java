// SPDX-License-Identifier: Apache-2.0
package org.tanheng.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tanheng.exchange.parquet.ReadingsParquet;
import org.tanheng.finding.Finding;
import org.tanheng.stores.RocksReadingStore;
import org.tanheng.stores.StoreException;
import org.tanheng.telemetry.Reading;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.TimeRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code readings FILE.parquet}: the stored readings as a Parquet file. */
@Command(
    name = "readings",
    description =
        "Writes stored readings as a Parquet file; the server that keeps them must stand still.",
    mixinStandardHelpOptions = true)
final class ReadingsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.")
  private Path file;

  @Option(
      names = "--data",
      description = "Data folder of the server, or of a backup. Default: TANHENG_DATA or ./data.")
  private @Nullable Path data;

  @Option(names = "--point", description = "Only this point; may be given again.")
  private List<String> points = List.of();

  @Option(names = "--from", description = "First UTC day.")
  private @Nullable LocalDate from;

  @Option(names = "--to", description = "First UTC day after it.")
  private @Nullable LocalDate to;

  @Option(
      names = "--versions",
      description = "Every version of a reading, the newest first, instead of what holds.")
  private boolean versions;

  @SuppressWarnings("NullAway.Init")
  ReadingsCommand() {}

  @Override
  public Integer call() {
    Path store = folder().resolve("readings");
    if (!Files.isDirectory(store)) {
      return refused(store.toString(), "no readings", "a data folder with readings");
    }
    if (from != null && to != null && !from.isBefore(to)) {
      return refused("--to", String.valueOf(to), "a day after --from");
    }
    try (RocksReadingStore readings = RocksReadingStore.open(store);
        OutputStream out =
            new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
        ReadingsParquet parquet = new ReadingsParquet(out)) {
      long rows = 0;
      for (String point : points.isEmpty() ? readings.pointIds() : points) {
        rows += write(readings, point, parquet);
      }
      spec.commandLine().getOut().println(rows + " rows in " + file);
      return 0;
    } catch (StoreException e) {
      return refused(
          store.toString(), String.valueOf(e.getMessage()), "a server that stands still");
    } catch (IOException | UncheckedIOException e) {
      return refused(file.toString(), e.toString(), "a new file in a folder that can be written");
    }
  }

  private Path folder() {
    String usual = System.getenv().getOrDefault("TANHENG_DATA", "data");
    return data == null ? Path.of(usual) : data;
  }

  private long write(ReadingStore readings, String point, ReadingsParquet parquet) {
    TimeRange range =
        new TimeRange(
            from == null ? TimeRange.ALWAYS.start() : start(from),
            to == null ? TimeRange.ALWAYS.end() : start(to));
    long[] rows = {0};
    Consumer<Reading> add =
        reading -> {
          try {
            parquet.add(reading);
            rows[0]++;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    if (versions) {
      readings.versions(point, range, add);
    } else {
      readings.scan(point, range, ReadingStore.NOW).readings().forEach(add);
    }
    return rows[0];
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private int refused(String subject, String got, String wanted) {
    Finding finding =
        Finding.error("readings-export", subject, got, wanted, "Correct it and try again.");
    spec.commandLine().getOut().println(FindingText.line(finding));
    return 1;
  }
}
