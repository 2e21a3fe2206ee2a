// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tanheng.finding.Finding;
import org.tanheng.telemetry.Flag;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Slots;
import org.tanheng.telemetry.Step;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

class VirtualMetersTest {
  private static final Instant START = Instant.parse("2026-03-01T16:00:00Z");
  private static final Slots SLOTS =
      Slots.covering(START, START.plusSeconds(7200), Step.HOUR, ZoneId.of("Asia/Shanghai"));
  private static final Unit KWH = Unit.of("kWh");
  private static final Map<String, Unit> UNITS =
      Map.of("main", KWH, "a", KWH, "heat", Unit.of("GJ"), "water", Unit.of("m3"));

  private static VirtualMeter meter(String id, String formula, String unit, String... inputs) {
    Map<String, String> byName = new java.util.HashMap<>();
    for (int i = 0; i < inputs.length; i += 2) {
      byName.put(inputs[i], inputs[i + 1]);
    }
    return new VirtualMeter(id, formula, Unit.of(unit), 3, byName);
  }

  private static VirtualMeters meters(VirtualMeter... meters) {
    return VirtualMeters.of(List.of(meters), id -> Optional.ofNullable(UNITS.get(id)))
        .orElseThrow();
  }

  private static List<String> codes(VirtualMeter... meters) {
    return VirtualMeters.of(List.of(meters), id -> Optional.ofNullable(UNITS.get(id)))
        .findings()
        .stream()
        .map(Finding::code)
        .toList();
  }

  private static IntervalSeries column(String value, Quality quality, Flag flag, String bound) {
    BigDecimal number = new BigDecimal(value);
    BigDecimal off = new BigDecimal(bound);
    return IntervalSeries.builder(SLOTS, 2)
        .set(0, number, quality, 3_600_000 / (flag == Flag.RESET ? 2 : 1), Set.of(flag))
        .bounds(0, number.subtract(off), number.add(off))
        .build();
  }

  private static IntervalSeries real(String id, Slots slots) {
    assertThat(slots).isEqualTo(SLOTS);
    return switch (id) {
      case "main" -> column("100", Quality.MEASURED, Flag.ROLLOVER, "1");
      case "a" -> column("30.5", Quality.ESTIMATED, Flag.RESET, "0.25");
      case "heat" -> column("0", Quality.MEASURED, Flag.ROLLOVER, "0");
      default -> throw new IllegalArgumentException(id);
    };
  }

  @Test
  void valueQualityFlagsBoundsAndCoverageTravel() {
    VirtualMeters meters =
        meters(
            meter("twice", "2 * rest", "kWh", "rest", "rest"),
            meter("rest", "main - a", "kWh", "main", "main", "a", "a"));
    assertThat(meters.order()).containsExactly("rest", "twice");
    IntervalSeries cut = meters.cut("twice", SLOTS, VirtualMetersTest::real);
    assertThat(cut.decimal(0)).isEqualByComparingTo("139");
    assertThat(cut.quality(0)).isEqualTo(Quality.ESTIMATED);
    assertThat(cut.flags(0)).containsExactlyInAnyOrder(Flag.ROLLOVER, Flag.RESET);
    assertThat(cut.low(0)).isEqualByComparingTo("136.5");
    assertThat(cut.high(0)).isEqualByComparingTo("141.5");
    assertThat(cut.coverage(0)).isEqualByComparingTo("0.5");
    assertThat(cut.isMissing(1)).isTrue();
  }

  @Test
  void unitsAreConvertedAndWhatCannotBeDividedIsMissing() {
    VirtualMeters meters =
        meters(
            meter("cop", "heat / main", "1", "heat", "heat", "main", "main"),
            meter("inverse", "main / heat", "1", "heat", "heat", "main", "main"));
    assertThat(meters.cut("cop", SLOTS, VirtualMetersTest::real).decimal(0)).isZero();
    assertThat(meters.cut("inverse", SLOTS, VirtualMetersTest::real).isMissing(0)).isTrue();
  }

  @Test
  void cyclesUnknownPointsAndWrongUnitsAreRefused() {
    assertThat(codes(meter("x", "y", "kWh", "y", "y"), meter("y", "x", "kWh", "x", "x")))
        .containsExactly("virtual-cycle");
    assertThat(codes(meter("x", "x", "kWh", "x", "x"))).containsExactly("virtual-cycle");
    assertThat(codes(meter("x", "q", "kWh", "q", "nobody")))
        .containsExactly("virtual-point-unknown");
    assertThat(codes(meter("x", "main + w", "kWh", "main", "main", "w", "water")))
        .containsExactly("unit-dimension");
  }

  @Test
  void whatDependsOnAPointIsFoundThroughOthers() {
    VirtualMeters meters =
        meters(
            meter("twice", "2 * rest", "kWh", "rest", "rest"),
            meter("rest", "main - a", "kWh", "main", "main", "a", "a"),
            meter("other", "main + main", "kWh", "main", "main"));
    assertThat(meters.dependants(Set.of("a"))).containsExactly("rest", "twice");
  }

  @Test
  void aLongSlotIsTheSumOfItsHoursWhateverTheFormula() {
    VirtualMeters meters =
        meters(
            meter("surplus", "max(a - main, 0 * main)", "kWh", "main", "main", "a", "a"),
            meter("twice", "2 * surplus", "kWh", "surplus", "surplus"));
    Slots day = Slots.covering(START, START.plusSeconds(86_400), Step.DAY, SLOTS.zone());
    IntervalSeries cut = meters.cut("twice", day, VirtualMetersTest::swinging);
    assertThat(cut.count()).isEqualTo(1);
    assertThat(cut.decimal(0)).isEqualByComparingTo("240");
    assertThat(cut.low(0)).isEqualByComparingTo("192");
    assertThat(cut.high(0)).isEqualByComparingTo("288");
    assertThat(cut.coverage(0)).isEqualByComparingTo("1");
    assertThat(meters.realInputs("twice")).containsExactly("a", "main");
  }

  /** In every other hour a is 10 above main, in the others 10 below. */
  private static IntervalSeries swinging(String id, Slots slots) {
    IntervalSeries.Builder builder = IntervalSeries.builder(slots, 0);
    for (int hour = 0; hour < slots.count(); hour++) {
      BigDecimal value = new BigDecimal(id.equals("main") ? "50" : hour % 2 == 0 ? "60" : "40");
      builder
          .set(hour, value, Quality.MEASURED, 3_600_000, Set.of())
          .bounds(hour, value.subtract(BigDecimal.ONE), value.add(BigDecimal.ONE));
    }
    return builder.build();
  }
}
