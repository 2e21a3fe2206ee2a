// SPDX-License-Identifier: Apache-2.0
package org.tanheng.exchange.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanheng.telemetry.IntervalSeries;
import org.tanheng.telemetry.Intervals;
import org.tanheng.telemetry.MonthlyActivity;
import org.tanheng.telemetry.Point;
import org.tanheng.telemetry.PointKind;
import org.tanheng.telemetry.Series;
import org.tanheng.telemetry.Step;
import org.tanheng.units.Language;
import org.tanheng.units.Quality;

/** The processing shop's year comes in right, and for the right reasons. */
class ShopYearTest {
  @TempDir Path directory;

  @Test
  void theFileIsTheOneThatWasPublished() throws Exception {
    try (InputStream in = ShopYear.open()) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      assertThat(HexFormat.of().formatHex(hash))
          .isEqualTo("d878899862a6c2f6e4ade0149ce8acabaf313c2242824a8bd5b4f89ab10e66f1");
    }
  }

  @Test
  void itIsUnderstoodWithItsEvidence() {
    Importing importing = new Importing(directory);
    Understanding found =
        importing.understand(ShopYear.copyTo(directory), Choices.NONE).orElseThrow();
    assertThat(value(found, Field.ENCODING)).isEqualTo("UTF-8");
    assertThat(value(found, Field.DATE_ORDER)).isEqualTo("dmy");
    assertThat(value(found, Field.DATE_ORDER_UNPADDED)).isEqualTo("dmy");
    assertThat(value(found, Field.MIDNIGHT)).isEqualTo("next-day");
    assertThat(value(found, Field.STAMPS)).isEqualTo("end");
    assertThat(value(found, Field.STEP)).isEqualTo("15m");
    assertThat(found.findings()).isEmpty();
    assertThat(found.facts().missing() + found.facts().duplicates()).isZero();
    assertThat(why(found, Field.MIDNIGHT))
        .startsWith(
            "365 rows are stamped 0:00. As the start of their date, 365 rows would go back");
    assertThat(why(found, Field.DATE_ORDER_UNPADDED))
        .contains("13824 rows are written like 1/1/2018 0:15.")
        .contains("The weekday column agrees with 35040 rows");
  }

  private static String value(Understanding found, Field field) {
    return found.decision(field).orElseThrow().value();
  }

  private static String why(Understanding found, Field field) {
    StringBuilder text = new StringBuilder();
    for (Reason reason : found.decision(field).orElseThrow().reasons()) {
      text.append(Explanations.text(reason, Language.EN)).append('\n');
    }
    return text.toString();
  }

  @Test
  void itsColumnsAreWhatTheyAre() {
    Importing importing = new Importing(directory);
    Understanding found =
        importing.understand(ShopYear.copyTo(directory), Choices.NONE).orElseThrow();
    assertThat(found.columns())
        .extracting(c -> c.name() + " " + c.kind() + " " + c.suggested())
        .containsExactly(
            "Usage_kWh INTERVAL true",
            "Lagging_Current_Reactive.Power_kVarh INTERVAL true",
            "Leading_Current_Reactive_Power_kVarh INTERVAL true",
            "CO2(tCO2) INTERVAL false",
            "Lagging_Current_Power_Factor GAUGE false",
            "Leading_Current_Power_Factor GAUGE false",
            "NSM INTERVAL false");
    assertThat(found.columns().getFirst().sum().orElseThrow()).hasToString("959636.71");
  }

  @Test
  void everyQuarterHourComesInAndTheLastOneClosesTheYear() {
    Imported imported =
        new Importing(directory).read(ShopYear.copyTo(directory), Choices.NONE).orElseThrow();
    Imported.PointSummary usage = imported.points().getFirst();
    assertThat(imported.counts()).isEmpty();
    assertThat(imported.rowsRead()).isEqualTo(35_040);
    assertThat(usage.readings()).isEqualTo(35_040);
    assertThat(usage.sum()).hasToString("959636.71");
    assertThat(usage.largest().multiply(BigDecimal.valueOf(4))).hasToString("628.72");
    assertThat(usage.first()).isEqualTo(Instant.parse("2017-12-31T15:00:00Z"));
    assertThat(usage.last()).isEqualTo(Instant.parse("2018-12-31T14:45:00Z"));
    Series series = imported.batch().series("c2");
    int midnight = series.rowAtOrAfter(Instant.parse("2018-01-01T14:45:00Z").toEpochMilli());
    assertThat(series.reading(midnight).value()).hasToString("3.42");
  }

  @Test
  void itsMonthsAddUpToItsYear() {
    Importing importing = new Importing(directory);
    Path file = ShopYear.copyTo(directory);
    Understanding found = importing.understand(file, Choices.NONE).orElseThrow();
    Point point = importing.order(found).targets().getFirst().point();
    Imported imported = importing.read(file, Choices.NONE).orElseThrow();
    Series series = imported.batch().series(point.id());
    List<MonthlyActivity> months =
        MonthlyActivity.of(point, series, YearMonth.of(2018, 1), YearMonth.of(2018, 12))
            .orElseThrow();
    assertThat(months)
        .allSatisfy(
            month -> {
              assertThat(month.worst()).isEqualTo(Quality.MEASURED);
              assertThat(month.coverage()).hasToString("1");
            });
    assertThat(
            months.stream()
                .map(month -> month.value().orElseThrow())
                .reduce((a, b) -> a.plus(b))
                .orElseThrow())
        .hasToString("959636.71 kWh");
    IntervalSeries days =
        Intervals.ofValues(
            series,
            Step.QUARTER_HOUR,
            Intervals.slotsOf(series, Step.QUARTER_HOUR, Step.DAY, importing.zone),
            2);
    assertThat(days.count()).isEqualTo(365);
    assertThat(days.sum()).isEqualTo(95_963_671);
    assertThat(point.kind()).isEqualTo(PointKind.INTERVAL);
  }

  @Test
  void theUserMayKnowBetter() {
    Importing importing = new Importing(directory);
    Choices choices = Choices.NONE.with(Field.MIDNIGHT, "same-day").with(Field.STAMPS, "begin");
    Understanding found = importing.understand(ShopYear.copyTo(directory), choices).orElseThrow();
    assertThat(found.decision(Field.STAMPS).orElseThrow().chosen()).isTrue();
    assertThat(found.facts().outOfOrder()).isEqualTo(365);
    assertThat(
            importing.understand(importing.write("x"), Choices.NONE.with(Field.STAMPS, "middle")))
        .extracting(outcome -> outcome.findings().getFirst().code())
        .isEqualTo("choice-invalid");
  }
}
