// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.app.web.Said;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
import org.tanheng.finding.Outcome;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.Step;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.units.Unit;

/**
 * What a user says about a new point.
 *
 * @param scale decimals that its values keep, 0 to 9
 * @param digits digits of a register before the decimal point, null if not known
 * @param step how long an interval value lasts, such as 15m; needed for interval values
 */
public record PointFacts(
    UUID orgUnitId,
    String code,
    String nameZh,
    String nameEn,
    PointKind kind,
    String unit,
    int scale,
    @Nullable Integer digits,
    @Nullable String step,
    @Nullable String device,
    String zone) {

  private static final int MOST_DIGITS = 15;

  StoredPoint draft(UUID by) {
    var said = new Said(200, "Use the short name by which people know the point.");
    said.text("code", code);
    said.text("nameZh", nameZh);
    said.text("nameEn", nameEn);
    if (Unit.parse(unit) instanceof Outcome.Refused<Unit> refused) {
      said.all(refused.findings());
    }
    if (scale < 0 || scale > Point.MOST_DECIMALS) {
      said.wrong(
          "scale",
          "scale",
          String.valueOf(scale),
          "0 to 9 decimals",
          "Count the decimals that the meter shows.");
    }
    if (digits != null && (digits < 1 || digits > MOST_DIGITS)) {
      said.wrong(
          "digits",
          "digits",
          digits.toString(),
          "1 to 15 digits",
          "Count the digits before the decimal point.");
    }
    if (step == null ? kind == PointKind.INTERVAL : !(Step.parse(step) instanceof Outcome.Done)) {
      said.wrong(
          "step",
          "step",
          String.valueOf(step),
          "a step such as 15m, 1h or 1d",
          "Say how long each value of the device is.");
    }
    try {
      ZoneId.of(zone);
    } catch (DateTimeException e) {
      said.wrong(
          "time-zone",
          "zone",
          zone,
          "an IANA name such as Asia/Shanghai",
          "Take the name of the zone from the IANA list.");
    }
    said.orRefuse();
    return new StoredPoint(
        new UUID(0, 0),
        orgUnitId,
        code.strip(),
        nameZh.strip(),
        nameEn.strip(),
        kind.name(),
        unit.strip(),
        scale,
        digits,
        null,
        false,
        step,
        Said.orNull(device),
        zone,
        null,
        null,
        by,
        Instant.EPOCH);
  }

  /** Ends the request if the point would be a virtual one: that needs a formula. */
  void requireReadings() {
    if (kind == PointKind.VIRTUAL) {
      throw new FindingException(
          Finding.error(
              "point-virtual",
              "kind",
              kind.name(),
              "a point that is read",
              "A virtual meter is entered with its formula."));
    }
  }

  /** Ends the request if readings are meant for a point that a formula computes. */
  static void requireReadings(StoredPoint point) {
    if (PointUse.isVirtual(point)) {
      throw new FindingException(
          Finding.error(
              "point-virtual",
              "point " + point.code(),
              point.kind(),
              "a point that is read",
              "Change the readings of the points that its formula reads."));
    }
  }

  /** The point as the interval engine knows it. */
  static Point point(StoredPoint stored) {
    return point(stored, stored.validFrom(), stored.validTo());
  }

  /** The same with the time in which it counted as that was known. */
  static Point point(StoredPoint stored, @Nullable Instant from, @Nullable Instant to) {
    String step = stored.step();
    return new Point(
        stored.id().toString(),
        PointKind.valueOf(stored.kind()),
        Unit.of(stored.unit()),
        stored.scale(),
        stored.digits(),
        step == null ? null : Step.parse(step).orElseThrow(),
        stored.device() == null ? "" : stored.device(),
        stored.orgUnitId().toString(),
        ZoneId.of(stored.zone()),
        new TimeRange(
            from == null ? TimeRange.ALWAYS.start() : from,
            to == null ? TimeRange.ALWAYS.end() : to));
  }
}
