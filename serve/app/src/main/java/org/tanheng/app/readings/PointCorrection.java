// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;
import org.tanheng.data.readings.PointVersion;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.finding.Outcome;
import org.tanheng.units.Unit;

/**
 * What a user corrects of a point. Its unit may get other words and never another size: the stored
 * numbers stand in it.
 *
 * @param validFrom readings before it do not count; null: the first one counts
 * @param validTo readings after it do not count; null: it has no end
 */
record PointCorrection(
    String nameZh,
    String nameEn,
    String unit,
    @Nullable Instant validFrom,
    @Nullable Instant validTo,
    @Nullable String reason) {
  static final int LONGEST_REASON = 2000;

  PointVersion draft(StoredPoint point, UUID by) {
    PointFacts.requireReadings(point);
    var said = new Said(200, "Use the short name by which people know the point.");
    said.text("nameZh", nameZh);
    said.text("nameEn", nameEn);
    switch (Unit.parse(unit)) {
      case Outcome.Refused<Unit> refused -> said.all(refused.findings());
      case Outcome.Done<Unit> done -> {
        if (!isSame(done.value(), Unit.of(point.unit()))) {
          said.wrong(
              "point-unit-other",
              "point " + point.code(),
              unit,
              point.unit(),
              "Enter a new point; end this one when the new one begins.");
        }
      }
    }
    if (validFrom != null && validTo != null && !validFrom.isBefore(validTo)) {
      said.wrong(
          "period-invalid",
          "validTo",
          validFrom + "/" + validTo,
          "an end after the start",
          "Look up when the device was put in and taken out.");
    }
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      said.wrong(
          "reason-missing",
          "reason",
          reason == null ? "" : reason,
          "1 to " + LONGEST_REASON + " characters",
          "Say why: it stands in the history of the point.");
    }
    said.orRefuse();
    return new PointVersion(
        new UUID(0, 0),
        point.id(),
        nameZh.strip(),
        nameEn.strip(),
        unit.strip(),
        validFrom,
        validTo,
        String.valueOf(reason).strip(),
        by,
        Instant.EPOCH);
  }

  private static boolean isSame(Unit a, Unit b) {
    return a.isCommensurable(b) && a.ratio().equals(b.ratio()) && a.zero().equals(b.zero());
  }
}
