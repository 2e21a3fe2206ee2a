// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.tanheng.data.organisation.OrgScope;
import org.tanheng.data.readings.PointRepository;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.Interval;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.Step;

/** Use per day as a meter recorded it, for what only knows the number of the meter. */
@Service
public class DailyProfiles {
  private final PointRepository repository;
  private final Points points;

  DailyProfiles(PointRepository repository, Points points) {
    this.repository = repository;
    this.points = points;
  }

  /**
   * The days of a half-open span that are known whole, from the one point in the scope whose code
   * or device is the number of the meter; empty where there is none, or more than one.
   */
  public Map<LocalDate, BigDecimal> of(OrgScope scope, String meter, LocalDate from, LocalDate to) {
    List<StoredPoint> found =
        repository.all(scope).stream()
            .filter(point -> !point.kind().equals(PointKind.GAUGE.name()))
            .filter(point -> meter.equals(point.code()) || meter.equals(point.device()))
            .toList();
    var days = new TreeMap<LocalDate, BigDecimal>();
    if (found.size() == 1 && ChronoUnit.DAYS.between(from, to) > 0) {
      StoredPoint point = found.getFirst();
      for (Interval slot : points.intervals(point, from, to, Step.DAY)) {
        BigDecimal use = slot.value();
        if (use != null && use.signum() >= 0 && slot.coverage().compareTo(BigDecimal.ONE) == 0) {
          days.put(LocalDate.ofInstant(slot.start(), ZoneId.of(point.zone())), use);
        }
      }
    }
    return days;
  }
}
