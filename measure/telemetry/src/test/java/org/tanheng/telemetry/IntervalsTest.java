// SPDX-License-Identifier: Apache-2.0
package org.tanheng.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tanheng.units.Quality;
import org.tanheng.units.Unit;

class IntervalsTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** Rows "local time in UTC" and whole values. */
  private static Series register(String... rows) {
    Series.Builder builder = Series.of("p");
    for (String row : rows) {
      String[] parts = row.split(" ");
      long time = Instant.parse(parts[0]).toEpochMilli();
      builder.add(time, Long.parseLong(parts[1]), 1, Quality.MEASURED, 0);
    }
    return builder.build();
  }

  private static List<String> hours(Series series, RegisterRules rules) {
    Slots slots = Intervals.slotsOf(series, Step.HOUR, SHANGHAI);
    return lines(Intervals.ofRegister(series, rules, slots, 1));
  }

  private static List<String> lines(IntervalSeries cut) {
    return IntStream.range(0, cut.count())
        .mapToObj(i -> cut.decimal(i) + " " + cut.quality(i).code() + " " + cut.coverage(i))
        .toList();
  }

  @Test
  void readingsOnTheEdgesAreMeasured() {
    Series series =
        register(
            "2018-01-01T00:00:00Z 100", "2018-01-01T01:00:00Z 120", "2018-01-01T02:00:00Z 150");
    assertThat(hours(series, RegisterRules.NONE))
        .containsExactly("2.0 measured 1", "3.0 measured 1");
  }

  @Test
  void aValueThatCaughtUpIsSpreadOverTheTimeItHolds() {
    assertThat(quarters(40.0, "00:00 5", "00:15 5", "01:15 25"))
        .containsExactly(
            "5.0 measured []",
            "5.0 measured []",
            "6.2 estimated [GAP_SPREAD, CATCH_UP]",
            "6.3 estimated [GAP_SPREAD, CATCH_UP]",
            "6.3 estimated [GAP_SPREAD, CATCH_UP]",
            "6.2 estimated [GAP_SPREAD, CATCH_UP]");
  }

  @Test
  void noughtsBeforeACatchUpWereNoNoughts() {
    assertThat(quarters(40.0, "00:00 5", "00:15 0", "00:30 0", "00:45 24", "01:00 5"))
        .extracting(line -> line.split(" ")[0])
        .containsExactly("5.0", "8.0", "8.0", "8.0", "5.0");
  }

  @Test
  void aPeakThatNoTimeBeforeItCanHoldStaysOne() {
    List<String> shown = List.of("5.0", "0.0", "40.0");
    for (Double highest : java.util.Arrays.asList(null, 40.0)) {
      assertThat(quarters(highest, "00:00 5", "00:15 0", "00:30 40"))
          .extracting(line -> line.split(" ")[0])
          .isEqualTo(shown);
    }
  }

  /** Quarters of an hour of a point of whole kWh; rows "time value". */
  private static List<String> quarters(@Nullable Double highestPerHour, String... rows) {
    Series.Builder builder = Series.of("p");
    for (String row : rows) {
      long time = Instant.parse("2018-01-01T" + row.split(" ")[0] + ":00Z").toEpochMilli();
      builder.add(time, 10 * Long.parseLong(row.split(" ")[1]), 1, Quality.MEASURED, 0);
    }
    Series values = builder.build();
    Point point =
        new Point(
            "p",
            PointKind.INTERVAL,
            Unit.of("kWh"),
            1,
            null,
            Step.QUARTER_HOUR,
            "",
            "",
            SHANGHAI,
            TimeRange.ALWAYS);
    var metered =
        new Metered(
            point, Meter.plain(point.device()), new RegisterRules(null, null, highestPerHour));
    Slots slots = Intervals.slotsOf(values, Step.QUARTER_HOUR, Step.QUARTER_HOUR, SHANGHAI);
    IntervalSeries cut = metered.cut(values, slots).orElseThrow();
    return IntStream.range(0, cut.count())
        .mapToObj(i -> cut.decimal(i) + " " + cut.quality(i).code() + " " + cut.flags(i))
        .toList();
  }

  @Test
  void edgesBetweenReadingsAreInterpolatedAndEndSlotsArePartial() {
    Series series =
        register(
            "2018-01-01T00:15:00Z 100", "2018-01-01T00:45:00Z 120", "2018-01-01T01:15:00Z 140");
    assertThat(hours(series, RegisterRules.NONE))
        .containsExactly("3.0 interpolated 0.75", "1.0 interpolated 0.25");
  }

  @Test
  void aGapIsSpreadOverItsSlotsAndFlagged() {
    Series series =
        register("2018-01-01T00:00:00Z 0", "2018-01-01T01:00:00Z 10", "2018-01-01T04:00:00Z 50");
    assertThat(hours(series, RegisterRules.NONE))
        .containsExactly("1.0 measured 1", "1.3 estimated 1", "1.4 estimated 1", "1.3 estimated 1");
  }

  @Test
  void aGapInsideOneSlotLosesNothing() {
    Series series =
        register("2018-01-01T00:00:00Z 0", "2018-01-01T00:05:00Z 1", "2018-01-01T01:00:00Z 60");
    RegisterRules rules = new RegisterRules(null, Duration.ofMinutes(5), null);
    assertThat(hours(series, rules)).containsExactly("6.0 measured 1");
  }

  @Test
  void aDailyEdgeWithinAMinuteOfAReadingIsNotFlagged() {
    Series series =
        register("2017-12-31T16:00:50Z 0", "2018-01-01T16:00:50Z 240", "2018-01-03T15:59:10Z 700");
    Slots slots = Intervals.slotsOf(series, Step.DAY, SHANGHAI);
    assertThat(lines(Intervals.ofRegister(series, RegisterRules.NONE, slots, 1)))
        .containsExactly("24.0 measured 0.999421", "23.0 estimated 1", "23.0 estimated 0.999421");
  }

  @Test
  void aRolloverCountsOnAndAResetDoesNot() {
    RegisterRules rules = new RegisterRules(3, null, null);
    Series over = register("2018-01-01T00:00:00Z 9990", "2018-01-01T01:00:00Z 15");
    assertThat(hours(over, rules)).containsExactly("2.5 measured 1");
    Series reset =
        register(
            "2018-01-01T00:00:00Z 3000",
            "2018-01-01T01:00:00Z 3010",
            "2018-01-01T02:00:00Z 4",
            "2018-01-01T03:00:00Z 9");
    assertThat(hours(reset, rules))
        .containsExactly("1.0 measured 1", "null missing 0", "0.5 measured 1");
  }

  @Test
  void whatTheReadingsShowTellsAResetFromARollover() {
    Series reset =
        register(
            "2018-01-01T00:00:00Z 8000",
            "2018-01-01T01:00:00Z 8010",
            "2018-01-01T02:00:00Z 8020",
            "2018-01-01T03:00:00Z 0");
    RegisterRules rules = new RegisterRules(3, null, null).learn(reset);
    assertThat(hours(reset, rules))
        .containsExactly("1.0 measured 1", "1.0 measured 1", "null missing 0");
  }

  @Test
  void aSmallStepBackKeepsTheLaw() {
    Series jitter =
        register("2018-01-01T00:00:00Z 100", "2018-01-01T01:00:00Z 99", "2018-01-01T02:00:00Z 110");
    IntervalSeries cut =
        Intervals.ofRegister(
            jitter, RegisterRules.NONE, Intervals.slotsOf(jitter, Step.HOUR, SHANGHAI), 1);
    assertThat(lines(cut)).containsExactly("-0.1 estimated 1", "1.1 measured 1");
    assertThat(cut.events().getFirst().finding().code()).isEqualTo("register-backwards");
  }

  @Test
  void daysOfTheClockChangeHave23And25Hours() {
    assertThat(day("2015-03-28T23:00:00Z").count()).isEqualTo(23);
    assertThat(day("2015-10-24T22:00:00Z").count()).isEqualTo(25);
  }

  private static Slots day(String start) {
    Instant from = Instant.parse(start);
    Instant end = Step.DAY.next(from, BERLIN);
    return Slots.covering(from, end, Step.HOUR, BERLIN);
  }

  @Test
  void slotsOfSeveralHoursKeepToTheClock() {
    Instant from = Instant.parse("2015-10-24T22:00:00Z");
    Step six = Step.parse("6h").orElseThrow();
    Slots slots = Slots.covering(from, Step.DAY.next(from, BERLIN), six, BERLIN);
    assertThat(slots.count()).isEqualTo(4);
    assertThat(Duration.ofMillis(slots.end(0) - slots.start(0))).hasHours(7);
  }

  @Test
  void intervalValuesAddUpAndHolesStayMissing() {
    Series values =
        register("2018-01-01T00:00:00Z 31", "2018-01-01T00:15:00Z 40", "2018-01-01T03:30:00Z 8");
    Slots slots = Intervals.slotsOf(values, Step.QUARTER_HOUR, Step.HOUR, SHANGHAI);
    assertThat(lines(Intervals.ofValues(values, Step.QUARTER_HOUR, slots, 1)))
        .containsExactly(
            "7.1 measured 0.5", "null missing 0", "null missing 0", "0.8 measured 0.25");
  }

  @Test
  void intervalValuesInFinerSlotsAreEstimatedAndStillAddUp() {
    Series values = register("2018-01-01T00:00:00Z 100");
    Slots slots = Intervals.slotsOf(values, Step.HOUR, Step.parse("20m").orElseThrow(), SHANGHAI);
    assertThat(lines(Intervals.ofValues(values, Step.HOUR, slots, 1)))
        .containsExactly("3.3 estimated 1", "3.4 estimated 1", "3.3 estimated 1");
  }

  @Test
  void stepsThatDoNotFillADayAreRefused() {
    assertThat(Step.parse("7m").findings().getFirst().code()).isEqualTo("step-unsupported");
    assertThat(Step.parse("60m").orElseThrow()).isEqualTo(Step.HOUR);
    assertThat(Step.parse("24h").orElseThrow()).isEqualTo(Step.DAY);
  }
}
