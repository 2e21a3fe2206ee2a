// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.tanheng.exchange.readings.internal.RowReader;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.ReadingBatch;

/** The walk over all rows of an import. */
final class RowImporter {
  private static final int TELL_EVERY = 1 << 13;
  private static final long DAY = 86_400_000L;

  private final ReadingsFile file;
  private final Understanding understanding;
  private final Head head;
  private final Progress progress;
  private final ReadingBatch batch;
  private final List<TargetColumn> targets = new ArrayList<>();
  private final RowFindings findings = new RowFindings();
  private final SeenStamps seen;
  private final RowShape shape;
  private final RowClock clock;
  private final long latest;
  private long rows;
  private long rowsRead;

  RowImporter(
      ReadingsFile file, Understanding understanding, ImportOrder order, Progress progress) {
    this.file = file;
    this.understanding = understanding;
    this.progress = progress;
    Layout layout = understanding.layout();
    head = layout.head();
    batch = new ReadingBatch(order.receivedAt());
    seen = new SeenStamps(layout.descending());
    clock = new RowClock(layout);
    shape = new RowShape(head, file.delimiter(), file.isSheet());
    latest = order.receivedAt().toEpochMilli() + DAY;
    for (Target target : order.targets()) {
      ColumnGuess guess = ReadingsImport.guess(understanding, target).orElseThrow();
      targets.add(new TargetColumn(target, guess, layout, order, batch));
    }
  }

  /** False if it was cancelled. */
  boolean run() {
    long size = file.size();
    try (RowReader row = file.rows()) {
      while (row.next()) {
        if (row.line() < head.firstLine() || row.isBlankRow()) {
          continue;
        }
        if (rows++ % TELL_EVERY == 0 && !progress.at(row.position(), size, rows)) {
          return false;
        }
        row(row);
      }
      return progress.at(size, size, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void row(RowReader row) {
    String trouble = shape.trouble(row);
    if (!trouble.isEmpty()) {
      findings.error(row.line(), "", trouble, String.join(" ", row.texts()));
      return;
    }
    RowClock.Problem problem = clock.read(row);
    if (problem != RowClock.Problem.NONE) {
      stampTrouble(row, problem);
      return;
    }
    if (clock.utc() > latest) {
      findings.error(row.line(), timeName(), "stamp-in-future", row.text(head.timeColumn()));
      return;
    }
    values(row);
  }

  private void values(RowReader row) {
    long hash = 17;
    boolean any = false;
    for (TargetColumn target : targets) {
      target.read(row, findings);
      any |= target.isGood();
      hash = (hash ^ target.value()) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    if (!any) {
      return;
    }
    long before = seen.note(clock.utc(), hash, row.line());
    if (before != 0) {
      duplicate(row, hash, before);
      return;
    }
    rowsRead++;
    for (TargetColumn target : targets) {
      if (target.isGood()) {
        target.keep(clock.utc());
      }
    }
  }

  private void duplicate(RowReader row, long hash, long before) {
    String got = row.text(head.timeColumn()) + " again, first in row " + before;
    if (seen.hadSameValues(clock.utc(), hash)) {
      findings.warning(row.line(), timeName(), "duplicate-same", got);
    } else {
      findings.error(row.line(), timeName(), "duplicate-conflict", got);
    }
  }

  private void stampTrouble(RowReader row, RowClock.Problem problem) {
    String text = row.text(head.timeColumn());
    String code =
        switch (problem) {
          case MISSING -> shape.isSummary(row) ? "row-summary" : "stamp-missing";
          case IMPOSSIBLE -> "stamp-impossible";
          case OUT_OF_RANGE -> "stamp-out-of-range";
          case CLOCK_GAP -> "stamp-in-clock-gap";
          case NONE, UNREADABLE -> shape.unreadable(row);
        };
    findings.error(row.line(), timeName(), code, text);
  }

  private String timeName() {
    return head.names().get(head.timeColumn());
  }

  Imported imported() {
    List<Finding> whole = new ArrayList<>(understanding.findings());
    for (TargetColumn target : targets) {
      if (target.rounded() > 0) {
        whole.add(
            Finding.warning(
                "digits-rounded",
                target.name(),
                target.rounded() + " numbers",
                "no more decimals than the point keeps",
                "Give the point more decimals if they mean anything."));
      }
    }
    List<Imported.PointSummary> points =
        targets.stream().filter(t -> !t.isEmpty()).map(TargetColumn::summary).toList();
    return new Imported(batch, rows, rowsRead, findings.rows(), findings.counts(), whole, points);
  }
}
