// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tanheng.telemetry.Meter;
import org.tanheng.telemetry.Metered;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.RegisterRules;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.TimeRange;
import org.tanheng.telemetry.TransformerRatio;
import org.tanheng.telemetry.Transformers;
import org.tanheng.telemetry.ValueSide;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

/** A demand register in kW behind 100/5 A, read every six hours. */
class DemandOfferTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration QUARTER = Duration.ofMinutes(15);

  @Test
  void whereTheMaximumRoseAPeriodUsedThatMuch() {
    DemandOffer offer = offer(0, 24, "1.20", "1.20", "2.40", "2.40", "2.40").orElseThrow();
    assertThat(offer.use()).isEqualByComparingTo("12"); // 2.4 kW x 20 x 0.25 h
    assertThat(offer.isReached()).isTrue();
    assertThat(offer.within()).isEqualTo(hours(6, 12));
  }

  @Test
  void whereItStoodItIsABound() {
    DemandOffer offer = offer(12, 24, "1.20", "1.20", "2.40", "2.40", "2.40").orElseThrow();
    assertThat(offer.isReached()).isFalse();
    assertThat(offer.use()).isEqualByComparingTo("12");
    assertThat(offer.within()).isEqualTo(hours(12, 24));
  }

  @Test
  void afterASettlementWhatIsShownBeginsAnew() {
    DemandOffer offer = offer(0, 24, "5.00", "0.00", "0.60", "0.60", "0.60").orElseThrow();
    assertThat(offer.use()).isEqualByComparingTo("3");
    assertThat(offer.within()).isEqualTo(hours(6, 12));
  }

  @Test
  void nothingIsSaidWithoutAReadingAfterTheEnd() {
    assertThat(offer(0, 25, "1.20", "1.20", "1.20", "1.20", "1.20")).isEmpty();
    assertThat(
            DemandOffer.of(Unit.of("m3"), metered(), series("1.20", "1.20"), hours(0, 6), QUARTER))
        .isEmpty();
  }

  private static Optional<DemandOffer> offer(int from, int to, String... shown) {
    return DemandOffer.of(Unit.of("kWh"), metered(), series(shown), hours(from, to), QUARTER);
  }

  private static TimeRange hours(int from, int to) {
    return new TimeRange(START.plusSeconds(from * 3_600L), START.plusSeconds(to * 3_600L));
  }

  private static Series series(String... shown) {
    Series.Builder builder = Series.of("d");
    for (int i = 0; i < shown.length; i++) {
      long value = new BigDecimal(shown[i]).unscaledValue().longValueExact();
      long time = START.plusSeconds(i * 21_600L).toEpochMilli();
      builder.add(time, value, 2, Quality.MEASURED, 0);
    }
    return builder.build();
  }

  private static Metered metered() {
    Point point =
        new Point(
            "d",
            PointKind.DEMAND,
            Unit.of("kW"),
            2,
            null,
            null,
            "",
            "",
            ZoneOffset.UTC,
            TimeRange.ALWAYS);
    var transformers =
        new Transformers(
            START,
            new TransformerRatio(new BigDecimal("100"), new BigDecimal("5")),
            new TransformerRatio(BigDecimal.ONE, BigDecimal.ONE),
            null);
    Meter meter = new Meter("m", ValueSide.SECONDARY, List.of(transformers), List.of());
    return new Metered(point, meter, RegisterRules.NONE);
  }
}
