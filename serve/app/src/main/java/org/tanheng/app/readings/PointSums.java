// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.readings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.data.readings.StoredPoint;
import org.tanheng.telemetry.Interval;
import org.tanheng.telemetry.Step;
import org.tanheng.units.Quality;

/** What other modules may ask of points: their use in a span of days. */
@Service
public class PointSums {
  private final Points points;

  PointSums(Points points) {
    this.points = points;
  }

  /** The use from the first day to before the last, if the user may see the point. */
  public PointSum of(CurrentUser user, UUID point, LocalDate from, LocalDate to) {
    StoredPoint stored = points.require(user, point);
    List<Interval> days = points.intervals(stored, from, to, Step.parse("1d").orElseThrow());
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal known = BigDecimal.ZERO;
    Quality worst = Quality.MEASURED;
    for (Interval day : days) {
      if (day.value() instanceof BigDecimal value) {
        sum = sum.add(value);
      }
      known = known.add(day.coverage());
      worst = worst.worse(day.quality());
    }
    BigDecimal coverage =
        days.isEmpty()
            ? BigDecimal.ZERO
            : known.divide(BigDecimal.valueOf(days.size()), MathContext.DECIMAL64);
    return new PointSum(stored, sum, worst, coverage);
  }
}
