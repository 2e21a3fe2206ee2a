// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tanheng.data.readings.PointVersion;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.finding.Finding;
import org.tanheng.finding.FindingException;
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

  PointVersion draft(StoredPoint point, UUID by) {
    PointFacts.requireReadings(point);
    var findings = new ArrayList<Finding>();
    for (String text : List.of(nameZh, nameEn)) {
      if (text.isBlank() || text.length() > 200) {
        findings.add(error("text-length", "nameZh, nameEn", text, "1 to 200 characters"));
      }
    }
    switch (Unit.parse(unit)) {
      case Outcome.Refused<Unit> refused -> findings.addAll(refused.findings());
      case Outcome.Done<Unit> done -> {
        if (!isSame(done.value(), Unit.of(point.unit()))) {
          findings.add(
              Finding.error(
                  "point-unit-other",
                  "point " + point.code(),
                  unit,
                  point.unit(),
                  "Enter a new point; end this one when the new one begins."));
        }
      }
    }
    if (validFrom != null && validTo != null && !validFrom.isBefore(validTo)) {
      findings.add(
          error("period-invalid", "validTo", validFrom + "/" + validTo, "an end after the start"));
    }
    if (reason == null || reason.isBlank() || reason.length() > 2000) {
      findings.add(
          error("reason-missing", "reason", reason == null ? "" : reason, "1 to 2000 characters"));
    }
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
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

  private static Finding error(String code, String subject, String got, String wanted) {
    return Finding.error(code, subject, got, wanted, "Correct the value.");
  }
}
