// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tanheng.app.attachments.Attachments;
import org.tanheng.data.attachment.Attachment;
import org.tanheng.data.readings.ImportRepository;
import org.tanheng.data.readings.ImportRun;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.data.security.User;
import org.tanheng.exchange.readings.Choices;
import org.tanheng.exchange.readings.ColumnGuess;
import org.tanheng.exchange.readings.ImportOrder;
import org.tanheng.exchange.readings.Imported;
import org.tanheng.exchange.readings.Progress;
import org.tanheng.exchange.readings.ReadingsImport;
import org.tanheng.exchange.readings.Target;
import org.tanheng.telemetry.MonthlyActivity;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.units.Quality;

/** Takes a file of readings in as the import does, where the system itself brings the file. */
@Service
public class Intake {
  private final Attachments attachments;
  private final ImportRepository imports;
  private final PointRepository repository;
  private final Points points;
  private final OpenFile open;
  private final ReadingStore store;
  private final Clock clock;

  Intake(
      Attachments attachments,
      ImportRepository imports,
      PointRepository repository,
      Points points,
      OpenFile open,
      ReadingStore store,
      Clock clock) {
    this.attachments = attachments;
    this.imports = imports;
    this.repository = repository;
    this.points = points;
    this.open = open;
    this.store = store;
    this.clock = clock;
  }

  /** A month of the point with the evidence that its activity data name. */
  public record Month(YearMonth month, BigDecimal amount, String quality, String evidence) {}

  /** What came in: the point, the columns of the file with their sums, and its months. */
  public record Taken(UUID point, List<ColumnGuess> columns, List<Month> months) {}

  private record Read(List<ColumnGuess> columns, Imported imported) {}

  /** Imports one column of a file into a new point; runs in the transaction of the caller. */
  public Taken take(StoredPoint draft, InputStream bytes, String name, int column, User by) {
    StoredPoint point = repository.add(draft, by.id());
    Attachment file = attach(point, bytes, name, by);
    ImportRun run = imports.open(point.orgUnitId(), file.id(), name, by.id());
    Instant received = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var order =
        new ImportOrder(
            List.of(Target.of(column, PointFacts.point(point))), received, Quality.MEASURED);
    Read read =
        open.understood(
                file,
                Choices.NONE,
                ZoneId.of(point.zone()),
                Progress.NONE,
                (opened, found) ->
                    ReadingsImport.read(opened, found, order, Progress.NONE)
                        .map(imported -> new Read(found.columns(), imported)))
            .flatMap(outcome -> outcome)
            .orElseThrow();
    imports.imported(
        ImportRuns.imported(run, Map.of(), received, read.imported()),
        ImportRuns.rows(read.imported()));
    TooOld.refuse(store, read.imported().batch());
    store.upsert(read.imported().batch());
    Imported.PointSummary summary = read.imported().points().getFirst();
    return new Taken(point.id(), read.columns(), months(point, summary));
  }

  private List<Month> months(StoredPoint point, Imported.PointSummary summary) {
    ZoneId zone = ZoneId.of(point.zone());
    return points
        .months(
            point,
            YearMonth.from(summary.first().atZone(zone)),
            YearMonth.from(summary.last().atZone(zone)))
        .stream()
        .filter(month -> month.value().isPresent())
        .map(month -> month(point, month))
        .toList();
  }

  private static Month month(StoredPoint point, MonthlyActivity month) {
    return new Month(
        month.month(),
        month.value().orElseThrow().value(),
        month.worst().code(),
        Points.evidence(point, month.month()));
  }

  private Attachment attach(StoredPoint point, InputStream bytes, String name, User by) {
    try {
      return attachments.bring(by, point.orgUnitId(), bytes, name, "text/csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
