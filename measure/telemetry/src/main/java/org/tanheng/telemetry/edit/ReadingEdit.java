// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.edit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.ReadingBatch;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.Slots;
import org.tanheng.units.Quality;

/**
 * A change of readings by a person: a value instead of another, or a reading taken back. It becomes
 * a version beside what was there; {@link #effect} shows the slots before anything is saved.
 *
 * @param entries by time, each instant once
 */
public record ReadingEdit(
    String pointId, List<Entry> entries, String user, String reason, Quality quality) {
  /** A new value at an instant in the point's unit as the meter shows it; null takes it back. */
  public record Entry(Instant time, @Nullable BigDecimal value) {}

  public ReadingEdit {
    entries = entries.stream().sorted(java.util.Comparator.comparing(Entry::time)).toList();
  }

  /** An edit by hand; without a user and a reason it is refused. */
  public static Outcome<ReadingEdit> manual(
      String pointId, List<Entry> entries, String user, String reason) {
    if (user.isBlank() || reason.isBlank() || entries.isEmpty()) {
      return Outcome.refused(
          Finding.error(
              "edit-without-reason",
              pointId,
              "user '" + user + "', reason '" + reason + "', " + entries.size() + " values",
              "values, a user and a reason",
              "State the reason."));
    }
    return Outcome.done(new ReadingEdit(pointId, entries, user, reason, Quality.MANUAL));
  }

  /** What a store takes; times are whole milliseconds, values are rounded to nine decimals. */
  public ReadingBatch batch(Instant now) {
    ReadingBatch batch = new ReadingBatch(now);
    int scale = scale();
    for (Entry entry : entries) {
      BigDecimal value = entry.value();
      long unscaled =
          value == null
              ? 0
              : value
                  .setScale(scale, java.math.RoundingMode.HALF_EVEN)
                  .unscaledValue()
                  .longValueExact();
      Quality as = value == null ? Quality.MISSING : quality;
      batch.add(pointId, entry.time().toEpochMilli(), unscaled, scale, as);
    }
    return batch;
  }

  private int scale() {
    int most = 0;
    for (Entry entry : entries) {
      BigDecimal value = entry.value();
      most = Math.max(most, value == null ? 0 : value.scale());
    }
    return Math.min(most, Point.MOST_DECIMALS);
  }

  /** Slots as they are and as they would be. */
  public record Effect(IntervalSeries before, IntervalSeries after) {}

  /** What the edit would do to slots, without saving it. */
  public Outcome<Effect> effect(Metered metered, ReadingStore store, Slots slots) {
    Series around = store.scanAround(pointId, slots.range(), ReadingStore.NOW);
    Series edited = Edited.of(around, batch(Instant.EPOCH).series(pointId));
    return metered
        .cut(around, slots)
        .flatMap(before -> metered.cut(edited, slots).map(after -> new Effect(before, after)));
  }
}
