// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.ingest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.ReadingStore;
import org.tanheng.units.Quality;

/**
 * Validates readings one by one: what no store can hold, and times that cannot be true, are set
 * aside with a finding; the rest goes on. Whether a value is plausible is asked later.
 */
final class PartReader {
  static final int MOST_FINDINGS = 20;
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final int MOST_DIGITS = 18;
  private static final long AHEAD_MILLIS = 24L * 3600 * 1000;

  private final long latest;
  private final List<Finding> findings;
  private final List<Long> times = new ArrayList<>();
  private final List<BigDecimal> values = new ArrayList<>();
  private final List<Quality> qualities = new ArrayList<>();
  private int scale;
  private int whole;
  private int sent;

  PartReader(Instant now, List<Finding> findings) {
    this.latest = now.toEpochMilli() + AHEAD_MILLIS;
    this.findings = findings;
  }

  void add(String point, long time, @Nullable BigDecimal value, Quality quality) {
    sent++;
    if (value == null) {
      aside("reading-value", point, "nothing", "a decimal number");
    } else if (time < EARLIEST.toEpochMilli() || time > latest) {
      aside(
          "reading-time-range",
          point,
          Instant.ofEpochMilli(time).toString(),
          "between 2000 and tomorrow");
    } else {
      BigDecimal kept =
          value.scale() > Point.MOST_DECIMALS || value.scale() < 0 ? plain(value) : value;
      if (kept.scale() > Point.MOST_DECIMALS || kept.precision() - kept.scale() > MOST_DIGITS) {
        aside("reading-value", point, value.toString(), "at most 9 decimals and 18 digits");
        return;
      }
      int finer = Math.max(scale, kept.scale());
      int digits = Math.max(whole, kept.precision() - kept.scale());
      if (finer + digits > MOST_DIGITS) {
        aside("reading-value", point, value.toString(), "at most 18 digits in one message");
        return;
      }
      scale = finer;
      whole = digits;
      times.add(time);
      values.add(kept);
      qualities.add(quality);
    }
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 && stripped.scale() > -MOST_DIGITS
        ? stripped.setScale(0)
        : stripped;
  }

  private void aside(String code, String point, String got, String wanted) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(
          Finding.warning(
              code, point, got, wanted, "The reading was set aside; look at the device."));
    }
  }

  /** What was read as a part; readings of a time whose raw readings went are set aside. */
  Part part(Place place, @Nullable Long sequence, ReadingStore store) {
    store
        .thinnedBefore(place.storeId())
        .ifPresent(before -> withoutOld(place.address(), before.toEpochMilli()));
    long[] unscaled = new long[values.size()];
    for (int i = 0; i < unscaled.length; i++) {
      unscaled[i] = values.get(i).setScale(scale).unscaledValue().longValueExact();
    }
    return new Part(
        place,
        sequence,
        sent,
        scale,
        times.stream().mapToLong(Long::longValue).toArray(),
        unscaled,
        qualities.toArray(Quality[]::new));
  }

  private void withoutOld(String point, long before) {
    for (int i = times.size() - 1; i >= 0; i--) {
      if (times.get(i) < before) {
        aside(
            "reading-too-old",
            point,
            Instant.ofEpochMilli(times.get(i)).toString(),
            Instant.ofEpochMilli(before) + " or later");
        times.remove(i);
        values.remove(i);
        qualities.remove(i);
      }
    }
  }

  static Quality quality(@Nullable String code) {
    if (code == null) {
      return Quality.MEASURED;
    }
    return Arrays.stream(Quality.values())
        .filter(quality -> quality != Quality.MISSING && quality.code().equals(code))
        .findFirst()
        .orElse(Quality.ESTIMATED);
  }
}
