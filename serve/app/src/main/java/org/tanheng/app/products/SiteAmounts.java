// SPDX-License-Identifier: Apache-2.0
package org.tanheng.app.products;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tanheng.app.readings.PointSum;
import org.tanheng.app.readings.PointSums;
import org.tanheng.app.security.CurrentUser;
import org.tanheng.app.web.ApiException;
import org.tanheng.app.web.Spans;
import org.tanheng.data.activity.Activity;
import org.tanheng.data.activity.ActivityRepository;
import org.tanheng.data.activity.Source;
import org.tanheng.data.activity.SourceRepository;
import org.tanheng.units.Quality;
import org.tanheng.units.Quantity;
import org.tanheng.units.Unit;

/** Amounts of meters and of activity sheets for a span of days. */
@Component
class SiteAmounts {
  static final String METER = "meter";
  static final String SHEET = "sheet";

  private final PointSums points;
  private final SourceRepository sources;
  private final ActivityRepository activities;

  SiteAmounts(PointSums points, SourceRepository sources, ActivityRepository activities) {
    this.points = points;
    this.sources = sources;
    this.activities = activities;
  }

  /** The amount, if the user may see where it stands. */
  SiteAmount of(CurrentUser user, String origin, UUID id, LocalDate from, LocalDate to) {
    Spans.require(from, to);
    return switch (origin) {
      case METER -> metered(points.of(user, id, from, to), from, to);
      case SHEET -> entered(user, id, from, to);
      default -> throw ApiException.choice("origin", origin, "meter, sheet");
    };
  }

  private static SiteAmount metered(PointSum sum, LocalDate from, LocalDate to) {
    return new SiteAmount(
        METER,
        sum.point().id(),
        sum.point().code(),
        from,
        to,
        sum.value(),
        sum.point().unit(),
        sum.quality().code(),
        sum.coverage());
  }

  /** Data that lie in the span as a whole; the days that they cover say how much is known. */
  private SiteAmount entered(CurrentUser user, UUID id, LocalDate from, LocalDate to) {
    Source source =
        sources.byId(id, user.scope()).orElseThrow(() -> ApiException.notFound("source", id));
    List<Activity> held =
        activities.heldOf(id, from, to).stream()
            .filter(one -> !one.periodStart().isBefore(from) && !one.periodEnd().isAfter(to))
            .toList();
    Quantity sum = new Quantity(BigDecimal.ZERO, Unit.of(source.activityUnit()));
    long days = 0;
    Quality worst = held.isEmpty() ? Quality.MISSING : Quality.MEASURED;
    for (Activity one : held) {
      sum = sum.plus(new Quantity(one.amount(), Unit.of(one.unit())).to(sum.unit()));
      days += ChronoUnit.DAYS.between(one.periodStart(), one.periodEnd());
      worst = worst.worse(quality(one.quality()));
    }
    BigDecimal span = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
    return new SiteAmount(
        SHEET,
        id,
        source.code(),
        from,
        to,
        sum.value(),
        source.activityUnit(),
        worst.code(),
        BigDecimal.valueOf(days).divide(span, MathContext.DECIMAL64));
  }

  private static Quality quality(String code) {
    return Arrays.stream(Quality.values())
        .filter(quality -> quality.code().equals(code))
        .findFirst()
        .orElse(Quality.MISSING);
  }
}
